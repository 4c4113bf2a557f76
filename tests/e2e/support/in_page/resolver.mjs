// Finds elements by role and accessible name. Bundled by esbuild, and sent with every question, so
// that nothing of it stays in the page that is tested.
import { computeAccessibleName, getRole } from "dom-accessibility-api";
import { descendants, exposure, focused, tidy, wordsIn } from "./elements.mjs";
import { operations } from "./operations.mjs";

// Typed in as text is, and shown as a text field by most assistive technology.
const likeTextboxes = ["date", "datetime-local", "month", "password", "time", "week"];

function roleOf(element) {
  if (element.localName === "input" && !element.hasAttribute("role")) {
    if (likeTextboxes.includes(element.type)) return "textbox";
    if (element.type === "file") return "file";
  }
  const role = getRole(element);
  // A section or form without a name is no landmark.
  return ["region", "form"].includes(role) && !nameOf(element) ? null : role;
}

function nameOf(element) {
  // Given the style function, the library also counts words that CSS puts before and after.
  const hidden = element.type === "file";
  const name = tidy(computeAccessibleName(element, { getComputedStyle, hidden }));
  // A list item has no name of its own, and is known by its text.
  return name || (getRole(element) === "listitem" ? wordsIn(element) : "");
}

function fits({ role, is, has }) {
  return (element) => {
    if (roleOf(element) !== role) return false;
    if (is !== undefined) return nameOf(element) === is;
    return has === undefined || nameOf(element).includes(has);
  };
}

/** The elements at the end of `path`: each step looks inside what the step before has found. */
function find(path) {
  const isExposed = exposure();
  let found = [document];
  for (const step of path) {
    const inside = found.flatMap((each) => [...descendants(each)]).filter(fits(step));
    // A file field is often hidden behind a button that opens it.
    found = [...new Set(inside)].filter((each) => step.role === "file" || isExposed(each));
  }
  return found;
}

const describe = (element) => `${roleOf(element) ?? element.localName} “${nameOf(element)}”`;

/** Everything with a role inside the last-but-one step: what a failed test wants to see. */
function whatIsHere(path) {
  const isExposed = exposure();
  const places = find(path.slice(0, -1));
  return places
    .flatMap((place) => [...descendants(place)])
    .filter((each) => roleOf(each) && isExposed(each))
    .map(describe)
    .slice(0, 80);
}

/** One question about the page; the answer is `{ value }`, or `{ problem }` where there is none. */
export function ask(path, operation, argument) {
  if (operation === "focused") return { value: focused() ? describe(focused()) : "" };
  if (operation === "here") return { value: whatIsHere(path) };
  const found = find(path);
  if (operation === "elements") return { value: found };
  if (operation === "names") return { value: found.map(nameOf) };
  if (operation === "words") return { value: found.map((each) => wordsIn(each.body ?? each)) };
  if (found.length !== 1) return { problem: `${found.length} elements match` };
  return operations[operation](found[0], argument);
}
