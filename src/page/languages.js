// The page in other languages: links to them stand in the HTML where the build has more than one. `?lang=de`
// opens the page of that language.
import { languageFor } from "../first/language.js";

/** Takes `lang` out of the query, and keeps the rest of the address in the links. */
export function openLanguage(query) {
  const wanted = languageFor(query.get("lang") ?? "");
  query.delete("lang");
  for (const link of document.querySelectorAll(".languages a")) {
    link.search = query;
    if (link.hreflang === wanted) location.replace(link.href + location.hash);
  }
}
