// The words of the first round, from the content pack: the first round is there before the program is.
import { readFileSync } from "node:fs";
import { source } from "./files.mjs";

// The keys of the texts (`ui` in src/content/en.json) that src/first needs. The scripts find each under its
// key in camel case: "first.failed" is words.firstFailed.
/** What is drawn. In our own page it stands in the HTML already. */
const DRAWN = ["brand", "brand.by", "title", "intro", "intro.more", "scale", "pick", "back", "skip", "next", "progress", "keys"];
/** What is said or drawn anew afterwards. */
const AFTERWARDS = [
  "progress.words",
  "choose-first",
  "resumed",
  "wait",
  "first.failed",
  "first.failed-unstored",
  "first.failed-new",
  "first.failed-returning",
  "first.stopped",
  "first.stopped-unstored",
  "first.trying-again",
  "try-again",
];

const ANSWERS = ["not-at-all", "a-little", "partly", "mostly", "very-well"];

const json = (path) => JSON.parse(readFileSync(source(path), "utf8"));
const words = json("content/en.json");
const [round] = json("content/questions.json").rounds;

function text(key) {
  if (words.ui[key] === undefined) throw new Error(`src/content/en.json has no text "${key}"`);
  return words.ui[key];
}
const camelCase = (key) => key.replace(/[.-](\w)/g, (_, letter) => letter.toUpperCase());
const texts = (keys) => Object.fromEntries(keys.map((key) => [camelCase(key), text(key)]));

const ids = round.map(({ id }) => id);

/** For a script that draws the first round by itself. */
export const firstRoundWords = {
  lang: words.lang,
  // Only where the content says it: from left to right otherwise.
  ...(words.dir && { dir: words.dir }),
  ids,
  statements: ids.map((id) => words.items[id]),
  answers: ANSWERS.map((key) => text(`answer.${key}`)),
  ...texts([...DRAWN, ...AFTERWARDS]),
};

/** For our own page, where the first round stands in the HTML. */
export const afterDrawing = { ids, ...texts(AFTERWARDS) };

/** What each statement of the first round is about, in their order. */
export const barriers = round.map(({ barrier }) => words.barriers[barrier].title);
