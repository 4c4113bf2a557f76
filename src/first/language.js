// The language of a widget: the reader's own choice, else that of the page around, if the build has it.
import { hasSwitch, languages } from "languages";

/** The key of the reader's choice in localStorage; src/shell/storage.rs has the same. */
const KEY = "career-insurance.language";
const [BUILT_IN] = Object.keys(languages);

/**
 * The tag of a language of the build, or nothing. Letters of any size, `_` for `-`, and what follows the
 * language count as little as browsers let them: `de-AT` is `de` where there is no other.
 */
export function languageFor(tag) {
  let wanted = String(tag).toLowerCase().replaceAll("_", "-");
  while (wanted) {
    const found = Object.keys(languages).find((known) => known.toLowerCase() === wanted);
    if (found) return found;
    wanted = wanted.slice(0, Math.max(wanted.lastIndexOf("-"), 0));
  }
  return undefined;
}

/** The language of an element, by its own `lang` or that of what it stands in. */
export function languageOf(element) {
  const given = element.closest("[lang]")?.getAttribute("lang");
  return chosen() ?? languageFor(given ?? "") ?? BUILT_IN;
}

let choice;

function chosen() {
  if (choice || !hasSwitch) return choice;
  try {
    return languageFor(localStorage.getItem(KEY) ?? "");
  } catch {
    return undefined;
  }
}

/** Tells all widgets of the page that the reader has chosen another language. */
export const choices = new EventTarget();

/** Takes the reader's choice, and stores it where the reader lets us store anything. */
export function choose(tag, mayStore) {
  choice = tag;
  try {
    if (mayStore) localStorage.setItem(KEY, tag);
  } catch {
    // It holds until the page is closed.
  }
  choices.dispatchEvent(new Event("change"));
}
