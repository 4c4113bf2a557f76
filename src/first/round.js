// The first round on a page, for new readers only. Where it comes from, the build decides: `start` is
// drawn.js or parsed.js.
import { firstRoundOf, words } from "start";
import { stepThrough } from "./steps.js";

/**
 * What the reader can answer at once: the element, and what is done there. Nothing for a returning
 * reader, who belongs elsewhere, and nothing for an author's own content, which is not here yet.
 */
export function firstRoundFor(element) {
  const round = firstRoundOf(element);
  return isNew() && !element.hasAttribute("content-src") ? round : undefined;
}

/** Nothing is stored, and no resume link brings anything. */
function isNew() {
  if (location.hash.includes("career-insurance=")) return false;
  try {
    return localStorage.getItem("career-insurance") === null;
  } catch {
    // Where nothing can be kept, everybody is new.
    return true;
  }
}

/** Steps through it, and keeps what is done. */
export const begin = (round) => stepThrough(round, words);
