// The first round on a page, for new readers and for who stopped in it. Where it comes from, the build
// decides: `start` is drawn.js or parsed.js.
import { firstRoundOf, words } from "start";
import { fresh, holdsLink, resume } from "./rules.js";
import { stepThrough } from "./steps.js";
import { stored, writer } from "./store.js";

/**
 * What the reader can answer at once, drawn in `frame`, and what is done there. Nothing for a returning
 * reader, who belongs elsewhere, and nothing for an author's own content, which is not here yet.
 */
export function beginFirstRound(element, frame, started) {
  const round = firstRoundOf(element);
  const seen = stored();
  const state = typeof seen === "string" ? resume(words.ids, seen) : fresh(words.ids);
  const elsewhere = holdsLink(location.hash) || element.hasAttribute("content-src");
  if (!round || !state || elsewhere) return undefined;
  frame.replaceChildren(round);
  const resumed = state.facts.size > 0;
  return { round, steps: stepThrough(round, words, { state, keep: writer(seen), resumed, started }) };
}
