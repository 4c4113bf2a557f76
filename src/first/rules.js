// The rules of the first round as a pure state machine: the same as src/domain/app/asking.rs. What was
// answered is a record of the ordinary file format (docs/file-format.md), so that the program opens
// with it as at any other visit. tests/native/first_round/ plays the same messages to both.

/** The answers as files name them, by the value of their radio button. */
const ANSWERS = ["not-at-all", "a-little", "partly", "mostly", "very-well"];
/** The last millisecond of the year 9999: later moments come from damage (src/domain/stamped.rs). */
const LAST = 253402300799999;

/** Nothing is answered yet. `ids` are the items of the round, in their order. */
export const fresh = (ids) => ({ ids, facts: new Map(), at: 0 });

/**
 * Goes on with a stored text, at the first item without a fact. Nothing for a text that holds more
 * than answers of the first round: that belongs to the program.
 */
export function resume(ids, text) {
  try {
    const { "career-insurance": schema, looks, ...more } = JSON.parse(text);
    const { answers, ...rest } = looks[1];
    const facts = new Map(Object.entries(answers));
    const known = ([id, [at, word, ...other]]) =>
      ids.includes(id) && at >= 0 && at <= LAST && (word === null || ANSWERS.includes(word)) && !other.length;
    const others = [...Object.values(more), ...Object.values(rest), ...Object.keys(looks).slice(1)];
    const empty = others.every((value) => Object.keys(value ?? 0).length === 0);
    if (schema !== 1 || !empty || ![...facts].every(known)) return undefined;
    const open = ids.findIndex((id) => !facts.has(id));
    return { ids, facts, at: open < 0 ? ids.length : open };
  } catch {
    return undefined;
  }
}

/** The record as text, in the file format; empty while there is nothing to keep. */
export const textOf = ({ facts }) =>
  facts.size ? JSON.stringify({ "career-insurance": 1, looks: { 1: { answers: Object.fromEntries(facts) } } }) : "";

/** How many items are answered, skips not counted. */
export const answered = ({ facts }) => [...facts.values()].filter(([, word]) => word !== null).length;

/** The value of the answer to the item at this place; -1 without one. */
export const valueAt = ({ ids, facts }, at) => ANSWERS.indexOf(facts.get(ids[at])?.[1]);

/**
 * Takes one step at the time `now`. `message` is `{ answer, on }` (a value, and whether a first answer
 * moves on), "skip", "next" or "back". Returns what follows from it: `keep` (the record has changed),
 * `moved` (another item is shown), `started` (this was the first answer), `chooseFirst` (there is none
 * yet).
 */
export function step(state, message, now) {
  const { ids, facts, at } = state;
  const known = facts.get(ids[at]);
  const isOpen = (known?.[1] ?? null) === null;
  const to = (place) => {
    state.at = place;
    return { moved: true };
  };
  const put = (word) => {
    const newest = Math.max(0, ...[...facts.values()].map(([moment]) => moment));
    facts.set(ids[at], [Math.min(Math.max(now > LAST ? 0 : now, newest + 1), LAST), word]);
    return { keep: true };
  };
  if (message === "back") return at > 0 ? to(at - 1) : {};
  // After the last item there is the program, or the waiting for it.
  if (at === ids.length) return {};
  if (message === "skip") return isOpen ? { ...put(null), ...to(at + 1) } : to(at + 1);
  if (message === "next") return known ? to(at + 1) : { chooseFirst: true };
  const { answer, on } = message;
  const started = answered(state) === 0;
  // Changing an earlier answer never jumps ahead.
  return { ...put(ANSWERS[answer]), started, ...(on && isOpen && to(at + 1)) };
}

/**
 * The value of the answer that a key means, as in src/ui/keys.rs: a digit, or Enter on a radio button
 * that is not chosen yet. `radio` is the button that has the focus, if one has.
 */
export function answerByKey(key, radio) {
  if (key === "Enter") return radio && !radio.checked ? Number(radio.value) : undefined;
  return /^[1-5]$/.test(key) ? key - 1 : undefined;
}

/** Whether a stored text holds what a reader did, and not only marks, as of a deletion. */
export function holdsSomething(text) {
  try {
    const { "career-insurance": schema, deleted, kept, copied, ...done } = JSON.parse(text) ?? {};
    return Object.values(done).some((part) => Object.keys(part ?? 0).length > 0);
  } catch {
    // What can't be read is there still; `undefined` is no text.
    return text !== undefined;
  }
}

/** Whether the reader lets this browser store something: `kept` in the file format. */
export function allowsStoring(text) {
  try {
    return JSON.parse(text)?.kept?.[1] !== false;
  } catch {
    return true;
  }
}

/**
 * Whether a private link stands in a page's fragment, as in src/domain/link.rs: that belongs to the
 * program.
 */
export function holdsLink(fragment) {
  const parts = fragment.replace(/^#/, "").split("&");
  const first = parts.find((part) => /^career-insurance(=|-[A-Z])/.test(part));
  return /^career-insurance[=-][\w-]/.test(first ?? "");
}
