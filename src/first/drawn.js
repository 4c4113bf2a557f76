// On an author's page: everything is in this script, in each language of the build.
import { rounds } from "languages";
import { draw } from "./draw.js";
import { languageOf } from "./language.js";
import { firstRound } from "./tree.js";

export const styles = FIRST_STYLES;

export const wordsOf = (element) => rounds[languageOf(element)];

let made = 0;

export function firstRoundOf(element) {
  const level = Math.min(Math.max(parseInt(element.getAttribute("heading-level"), 10) || 2, 1), 5);
  return draw(firstRound(wordsOf(element), `career-insurance-first-${++made}`, level));
}
