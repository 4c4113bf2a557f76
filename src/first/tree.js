// The first round as a tree of [tag, attributes, ...children]: the very elements and classes that
// src/ui/asking.rs draws for its statements, all seven at once. tools/dist/pages.mjs writes it into the
// page, embed.js draws it on other people's pages; tests/e2e/first.rs compares it with the program's.

const button = (words, attributes) => [
  "button",
  { type: "button", class: "ci-button", ...attributes },
  words,
];

/** A statement of more letters is set smaller: the same number stands in src/ui/asking.rs. */
const LONG = 74;

/** `words` are those of the content pack, `id` differs between widgets on one page. */
export function firstRound(words, id, level) {
  const statement = (text, number) => [
    "fieldset",
    { class: [...text].length > LONG ? "ci-statement ci-long" : "ci-statement", "aria-describedby": `${id}-${number}-scale` },
    ["legend", {}, text],
    ["p", { id: `${id}-${number}-scale`, class: "ci-hint" }, `${words.scale} ${words.pick}`],
    ["div", { class: "ci-answers" }, ...words.answers.map((answer, value) => [
      "label",
      { class: "ci-answer" },
      ["input", { type: "radio", name: `${id}-${number}`, value }],
      ["span", {}, answer],
    ])],
  ];
  const part = [
    "svg",
    { class: "ci-part", viewBox: "0 0 70 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    ["rect", { class: "ci-track", width: 70, height: 6 }],
    ["rect", { class: "ci-fill", width: 0, height: 6 }],
  ];
  const progress = progressWords(words, 1, 0);
  return [
    "div",
    { class: "career-insurance", lang: words.lang, dir: words.direction, "data-first": "" },
    ["div", { class: "ci-notice", role: "status" }],
    ["p", { class: "ci-brand" }, ["strong", {}, words.brand], ["span", {}, words.brandBy]],
    [
      "form",
      { class: "ci-asking", autocomplete: "off" },
      [
        "div",
        { class: "ci-cloth" },
        [`h${level}`, { class: "ci-title", tabindex: -1, "data-focus": "heading" }, words.title],
        [
          "div",
          { class: "ci-progress" },
          ["p", {}, progress],
          [
            "div",
            {
              role: "progressbar",
              "aria-label": words.progress,
              "aria-valuemin": 0,
              "aria-valuemax": 35,
              "aria-valuenow": 0,
              "aria-valuetext": progress,
            },
            ...Array(5).fill(part),
          ],
        ],
      ],
      ["p", { class: "ci-lead" }, words.intro],
      ...words.statements.map(statement),
      [
        "div",
        { class: "ci-moves" },
        button(words.back, { hidden: "" }),
        button(words.skip),
        ["button", { class: "ci-button ci-primary" }, words.next],
      ],
      // What answers a press of these buttons.
      ["div", { class: "ci-notice", role: "status" }],
      // For what is said while the program is on its way, or when it does not come.
      ["div", { class: "ci-waiting", role: "status" }],
      [
        "div",
        { class: "ci-offers" },
        ["p", { class: "ci-hint" }, words.introMore],
        ["p", { class: "ci-hint ci-keys" }, words.keys],
      ],
    ],
  ];
}

/** How far the reader is, in words: the number of the statement that is shown, and how many are answered. */
export const progressWords = (words, number, answered) =>
  filled(words, words.progressWords, { round: 1, number, answered });

/** A text with numbers in place of their `{names}`, in the digits of the language. */
export function filled({ digits = "0123456789" }, text, numbers) {
  const local = (n) => String(n).replace(/\d/g, (digit) => [...digits][digit]);
  return text.replace(/\{(\w+)\}/g, (_, name) => local(numbers[name] ?? ""));
}
