// Some platforms drop unknown elements, and keep a `div` with `data-` attributes. Such a place gets
// the element inside it, with the attributes and the fallback of the place.
import { attempt } from "./attempt.js";

export function upgrade(place) {
  if (place.querySelector(":scope > career-insurance")) return;
  const element = document.createElement("career-insurance");
  const take = (name) => {
    const value = place.getAttribute(`data-${name}`);
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  };
  ATTRIBUTES.forEach(take);
  element.append(...place.childNodes);
  place.append(element);
  const changed = (changes) => changes.forEach(({ attributeName }) => take(attributeName.slice(5)));
  const attributeFilter = ATTRIBUTES.map((name) => `data-${name}`);
  attempt(() => new MutationObserver(changed).observe(place, { attributeFilter }));
}
