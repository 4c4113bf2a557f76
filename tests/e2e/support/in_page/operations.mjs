// What a test can ask about, or do to, the one element it has named.
import { focused, lineage, wordsIn } from "./elements.mjs";

/** The topmost element at the middle of `element`, also inside shadow roots. */
function topmost(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const deeper = hit.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  return hit;
}

const isIn = (inner, outer) => inner && [...lineage(inner)].includes(outer);

/** Where a reader's finger goes: a control that is only drawn by its label is tapped there. */
function target(element) {
  // A reader waits as well; browsers drop a click on a disabled control without a word.
  if (element.matches(":disabled")) return { problem: "disabled" };
  const places = [element, ...(element.labels ?? [])];
  for (const place of places) {
    place.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    if (isIn(topmost(place), place)) return { value: place };
  }
  const cover = topmost(element);
  return { problem: cover ? `covered by ${cover.outerHTML.slice(0, 120)}` : "outside the window" };
}

/** Sets a field as its own user interface does. Keys would depend on the browser's language. */
function fill(element, value) {
  const prototype = Object.getPrototypeOf(element);
  Object.getOwnPropertyDescriptor(prototype, "value").set.call(element, value);
  if (element.value !== value) return { problem: `${value} is not a value for this field` };
  for (const type of ["input", "change"]) {
    element.dispatchEvent(new Event(type, { bubbles: true, composed: type === "input" }));
  }
  return { value: null };
}

function select(element, words) {
  const option = [...element.options].find((each) => each.label === words);
  return option ? fill(element, option.value) : { problem: `no option “${words}”` };
}

function focus(element) {
  element.focus();
  return focused() === element ? { value: null } : { problem: "does not take the focus" };
}

export const operations = {
  target,
  fill,
  select,
  focus,
  element: (element) => ({ value: element }),
  text: (element) => ({ value: wordsIn(element) }),
  value: (element) => ({ value: element.value }),
  attribute: (element, name) => ({ value: element.getAttribute(name) }),
  enabled: (element) => ({
    value: !element.matches(":disabled, [aria-disabled=true]"),
  }),
  checked: (element) => ({
    value: element.checked ?? element.getAttribute("aria-checked") === "true",
  }),
};
