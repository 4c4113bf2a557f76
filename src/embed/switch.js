// Where a reader chooses a language, on other people's pages: a list above the widget, if the build has more
// than one. It stands beside the widget's frame, so that the focus stays on it while the words change.
import { languages } from "languages";
import { draw } from "../first/draw.js";
import { languageOf } from "../first/language.js";

/**
 * `chosen` is told of a choice. `update` shows what the element has come to; the list is not there over the
 * author's fallback, nor with the author's own words, which have one language.
 */
export function drawSwitch(element, chosen) {
  const option = ([tag, { name }]) => ["option", { value: tag, lang: tag }, name];
  const list = draw(["select", {}, ...Object.entries(languages).map(option)]);
  const place = draw(["div", { class: "languages" }]);
  place.append(list);
  const update = (isInUse) => {
    place.hidden = !isInUse || element.hasAttribute("content-src");
    const tag = languageOf(element);
    list.value = tag;
    list.setAttribute("aria-label", languages[tag].choose);
    place.lang = tag;
  };
  list.addEventListener("change", () => chosen(list.value));
  update(false);
  return { place, update };
}
