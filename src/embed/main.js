// What an author's page loads: it defines the element, and fetches the program behind it when a
// reader comes near. One copy serves all widgets of a page, however often the snippet is pasted.
import { attempt } from "./attempt.js";
import { CareerInsurance } from "./element.js";
import { upgrade } from "./upgrade.js";

const NAME = "career-insurance";

// A second copy, of another address or version, leaves the page to the first.
if (!customElements.get(NAME)) {
  customElements.define(NAME, CareerInsurance);
  const look = () => document.querySelectorAll(`[data-${NAME}]:not(iframe)`).forEach(upgrade);
  look();
  // Some pages bring their posts later, by a script of their own.
  attempt(() => new MutationObserver(look).observe(document, { childList: true, subtree: true }));
}
