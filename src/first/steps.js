// Steps through the first round until the program is there: draws what the rules (rules.js) say, and
// stores each answer at once.
import { answerByKey, answered, step, textOf, valueAt } from "./rules.js";
import { progressWords } from "./tree.js";

/**
 * `round` is the drawn tree, `state` where the reader is, `keep` stores a text and says whether it did,
 * `isKept` says that all of it is stored, `resumed` that there were answers of an earlier visit, `started` is told
 * of the first answer.
 */
export function stepThrough(round, words, { state, keep, isKept, resumed, started }) {
  const find = (selector) => round.querySelector(selector);
  const statements = [...round.querySelectorAll("fieldset")];
  const [back, skip] = round.querySelectorAll("button");
  const [, notice] = round.querySelectorAll(".ci-notice");
  const waiting = find(".ci-waiting");
  // Found once: what an extension has taken out or around since then does no harm.
  const [lead, more, line, bar] = [".ci-lead", ".ci-offers p", ".ci-progress p", "[role=progressbar]"].map(find);
  const [fill, next, heading, form] = [".ci-fill", ".ci-primary", "[data-focus]", "form"].map(find);
  let byKey = false;

  const say = (text) => {
    const line = document.createElement("p");
    line.append(text ?? "");
    notice.replaceChildren(...(text ? [line] : []));
  };
  const focus = () => {
    const statement = statements[state.at];
    const answer = statement?.querySelector(":checked") ?? statement?.querySelector("input");
    (answer ?? heading).focus({ preventScroll: true });
  };
  const isThrough = () => state.at === statements.length;

  function show() {
    const count = answered(state);
    const progress = progressWords(words, Math.min(state.at + 1, statements.length), count);
    statements.forEach((statement, at) => (statement.hidden = at !== state.at));
    back.hidden = state.at === 0;
    for (const move of [skip, next]) move.hidden = isThrough();
    // Its room stays: the statement grows into it, and the answers do not move under a finger.
    form.classList.toggle("ci-going", !resumed && state.at > 0);
    more.hidden = count > 0;
    line.textContent = progress;
    bar.setAttribute("aria-valuenow", count);
    bar.setAttribute("aria-valuetext", progress);
    fill.setAttribute("width", 10 * state.at);
    // What failed stays said, and its button stays, until the program is tried again.
    if (!waiting.querySelector("button")) waiting.textContent = isThrough() ? words.wait : "";
  }

  function take(message) {
    const { keep: changed, moved, started: first, chooseFirst } = step(state, message, Date.now());
    if (changed) isKept = keep(textOf(state));
    show();
    say(chooseFirst && words.chooseFirst);
    if (moved || chooseFirst) focus();
    if (first) started();
    steps.changed();
  }

  round.addEventListener("click", (event) => {
    const { target } = event;
    if (target.type === "radio") take({ answer: Number(target.value), on: !byKey });
    const button = target.closest("button");
    if (button === back) take("back");
    if (button === skip) take("skip");
    // The form is never sent: in a frame without `allow-forms` not even its event comes.
    if (button === next) {
      event.preventDefault();
      if (!isThrough()) take("next");
    }
  });
  round.addEventListener("pointerdown", () => (byKey = false));
  round.addEventListener("keydown", (event) => {
    const { key, target } = event;
    byKey = key === " " || key.startsWith("Arrow");
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const statement = target.closest("fieldset");
    const answer = answerByKey(key, target.type === "radio" && target);
    if (!statement || answer === undefined) return;
    event.preventDefault();
    statement.querySelectorAll("input")[answer].checked = true;
    take({ answer, on: true });
  });

  const steps = {
    /** Something was answered or skipped. */
    hasBegun: () => state.facts.size > 0,
    /** All of it is in the browser's store. */
    isKept: () => isKept,
    /** What another drawing of the round goes on with, in another language. */
    again: () => ({ state, keep, isKept, resumed, started }),
    /** Where what is said about the program stands: a live region. */
    waiting,
    /** Set by who wants to hear of each step. */
    changed() {},
    /** For the program: the record, the item that is shown, and whether there were answers before. */
    leave: () => ({ text: textOf(state), shown: state.ids[state.at], resumed }),
  };

  // What was stored is chosen here; what was chosen before this script was there is stored.
  statements.forEach((statement, at) => {
    const inputs = [...statement.querySelectorAll("input")];
    const chosen = inputs.findIndex(({ checked }) => checked);
    const value = valueAt(state, at);
    if (value >= 0) inputs[value].checked = true;
    else if (chosen >= 0 && at === state.at) take({ answer: chosen, on: true });
  });
  if (resumed) lead.textContent = words.resumed;
  show();

  return steps;
}
