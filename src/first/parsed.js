// On our own page: style, statements and words stand in the HTML (tools/dist/pages.mjs), one page a language.
const find = (id) => document.getElementById(id).textContent;

export const styles = find("first-style");

const words = JSON.parse(find("first-words"));
export const wordsOf = () => words;

export function firstRoundOf(element) {
  const round = element.querySelector(":scope > [data-first]");
  round?.remove();
  return round;
}
