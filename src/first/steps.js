// Steps through the first round until the program is there, by the same rules (src/ui/asking.rs and
// src/domain/app/asking.rs), and keeps what the reader does for it.
import { progressWords } from "./tree.js";

const SKIPPED = -1;

/** `round` is the drawn tree. Returns what the program takes over. */
export function stepThrough(round, words) {
  const find = (selector) => round.querySelector(selector);
  const statements = [...round.querySelectorAll("fieldset")];
  const [back, skip] = round.querySelectorAll("button");
  // Statement → [answer, moment], in the order in which they were given.
  const given = new Map();
  let at = 0;
  let byKey = false;

  const answered = () => [...given.values()].filter(([answer]) => answer !== SKIPPED).length;
  const say = (text) => {
    const line = document.createElement("p");
    line.append(text ?? "");
    find(".ci-notice").replaceChildren(...(text ? [line] : []));
  };
  const focus = () => {
    const statement = statements[at];
    const answer = statement?.querySelector(":checked") ?? statement?.querySelector("input");
    answer?.focus({ preventScroll: true });
  };

  function show() {
    const count = answered();
    const progress = progressWords(words, count);
    const bar = find("[role=progressbar]");
    statements.forEach((statement, number) => (statement.hidden = number !== at));
    back.hidden = at === 0;
    find(".ci-lead").hidden = count > 0;
    find(".ci-progress p").textContent = progress;
    bar.setAttribute("aria-valuenow", count);
    bar.setAttribute("aria-valuetext", progress);
    bar.querySelector(".ci-fill").setAttribute("width", 10 * at);
    find(".ci-moves").hidden = at === statements.length;
    say(at === statements.length && words.wait);
  }
  function move(by) {
    at += by;
    show();
    focus();
  }
  function give(answer, on) {
    const first = !given.has(at) || given.get(at)[0] === SKIPPED;
    given.delete(at);
    given.set(at, [answer, Date.now()]);
    // Changing an earlier answer never jumps ahead.
    if (on && first) move(1);
    else show();
  }

  round.addEventListener("click", ({ target }) => {
    if (target.type === "radio") give(+target.value, !byKey);
    if (target === back) move(-1);
    if (target === skip) {
      if (!given.has(at)) given.set(at, [SKIPPED, Date.now()]);
      move(1);
    }
  });
  round.addEventListener("submit", (event) => {
    event.preventDefault();
    if (given.has(at)) return move(1);
    say(words.chooseFirst);
    focus();
  });
  round.addEventListener("pointerdown", () => (byKey = false));
  round.addEventListener("keydown", (event) => {
    const { key, target } = event;
    byKey = key === " " || key.startsWith("Arrow");
    if (event.ctrlKey || event.altKey || event.metaKey || !statements[at]) return;
    const digit = /^[1-5]$/.test(key) ? key - 1 : undefined;
    const entered = key === "Enter" && target.type === "radio" && !target.checked;
    const answer = entered ? +target.value : digit;
    if (answer === undefined) return;
    event.preventDefault();
    statements[at].querySelectorAll("input")[answer].checked = true;
    give(answer, true);
  });

  // What was chosen before this script was there.
  for (const [number, statement] of statements.entries()) {
    const chosen = statement.querySelector(":checked");
    if (chosen) given.set(number, [+chosen.value, Date.now()]);
  }
  while (given.has(at)) at += 1;
  show();
  if (at) focus();

  return {
    /** For the program: the place, then statement, answer and moment of each. */
    did: () => [at, ...[...given].flatMap(([number, fact]) => [number, ...fact])],
  };
}
