// On an author's page: everything is in this script.
import { draw } from "./draw.js";
import { firstRound } from "./tree.js";

export const words = FIRST_ROUND;
export const styles = FIRST_STYLES;

let made = 0;

export function firstRoundOf(element) {
  const level = Math.min(Math.max(parseInt(element.getAttribute("heading-level"), 10) || 2, 1), 5);
  return draw(firstRound(words, `career-insurance-first-${++made}`, level));
}
