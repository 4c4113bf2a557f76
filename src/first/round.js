// The first round on a page: taken over from the page's own HTML, or drawn; for new readers only.
import { draw } from "./draw.js";
import { stepThrough } from "./steps.js";
import { firstRound } from "./tree.js";

let drawn = 0;

/**
 * What the reader can answer at once, and what is done there. Nothing for a returning reader, who
 * belongs elsewhere, and nothing for an author's own content, which is not here yet.
 */
export function firstRoundFor(element) {
  const parsed = element.querySelector(":scope > [data-first]");
  parsed?.remove();
  if (!isNew() || element.hasAttribute("content-src")) return undefined;
  const level = Math.min(Math.max(parseInt(element.getAttribute("heading-level"), 10) || 2, 1), 5);
  return parsed ?? draw(firstRound(FIRST_ROUND, `career-insurance-first-${++drawn}`, level));
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

export const begin = (round) => stepThrough(round, FIRST_ROUND);
