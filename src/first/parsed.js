// On our own page: style and statements stand in the HTML (tools/finish.mjs).
export const words = FIRST_WORDS;
export const styles = document.getElementById("first-style").textContent;

export function firstRoundOf(element) {
  const round = element.querySelector(":scope > [data-first]");
  round?.remove();
  return round;
}
