// On our own page: style, statements and words stand in the HTML (tools/dist/pages.mjs), one page a language.
export const styles = document.getElementById("first-style").textContent;

const words = JSON.parse(document.getElementById("first-words").content.textContent);
export const wordsOf = () => words;

export function firstRoundOf(element) {
  const round = element.querySelector(":scope > [data-first]");
  round?.remove();
  return round;
}
