// The first round on a page, for new readers and for who stopped in it. Where it comes from, the build
// decides: `start` is drawn.js or parsed.js.
import { firstRoundOf, wordsOf } from "start";
import { answered, fresh, holdsLink, resume } from "./rules.js";
import { stepThrough } from "./steps.js";
import { stored, writer } from "./store.js";

/**
 * What the reader can answer at once, drawn in `frame`, and what is done there. Nothing for a returning
 * reader, who belongs elsewhere, and nothing for an author's own content, which is not here yet.
 */
export function beginFirstRound(element, frame, started) {
  const round = firstRoundOf(element);
  const seen = stored();
  const { ids } = wordsOf(element);
  const state = typeof seen === "string" ? resume(ids, seen) : fresh(ids);
  const elsewhere = holdsLink(location.hash) || element.hasAttribute("content-src");
  if (!round || !state || elsewhere) return undefined;
  const options = { state, keep: writer(seen), isKept: state.facts.size > 0, resumed: answered(state) > 0, started };
  return shown(element, frame, round, options);
}

/** The same round where it stands, in the language that the element has now. */
export function translateFirstRound({ steps }, element, frame) {
  return shown(element, frame, firstRoundOf(element), steps.again());
}

function shown(element, frame, round, options) {
  frame.replaceChildren(round);
  return { round, steps: stepThrough(round, wordsOf(element), options) };
}
