// Fetches the words of a widget while the program is on its way: an author's own pack, and the language that
// the element asks for. The built-in words come with the program.
import { packs } from "languages";
import { languageOf } from "../first/language.js";

/** Where words may come from, the best first. */
function sourcesOf(element) {
  const own = element.getAttribute("content-src");
  const tag = languageOf(element);
  const built = packs[tag];
  return [
    ...(own ? [{ name: own, isOwn: true, href: () => new URL(own, document.baseURI).href }] : []),
    ...(built ? [{ name: `the language ${tag}`, href: () => built.href, integrity: built.integrity }] : []),
  ];
}

/** Begins at once. Each has its `name`, and `text`, a promise that may fail. */
export function fetchPacks(element) {
  return sourcesOf(element).map(({ name, isOwn, href, integrity }) => {
    const text = (async () => {
      // One address alone: some pages have a `fetch` of their own that takes nothing else.
      const answer = await (integrity ? fetch(href(), { integrity }) : fetch(href()));
      if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
      return answer.text();
    })();
    // It may fail before the program is there to be told.
    text.catch(() => {});
    return { name, isOwn, text };
  });
}
