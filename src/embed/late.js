// What comes with the program: the glue between it and the page, the rest of the styles, and what is
// of use to authors only.
import init, { stop, Widget, whenStopped } from "glue";
import { warnOfContrast } from "./contrast.js";
import { keepFocus } from "./focus.js";

export { firstGood } from "./content.js";
export { init };

// One for all widgets of the page.
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLES);

/** Tells when the program stops in the middle of a step: why, and what the reader did so far. */
export function watch(tell) {
  let isOver = false;
  whenStopped((reason, text, isStored) => {
    isOver = true;
    tell({ reason, text, isStored });
  });
  addEventListener("error", (event) => {
    // One line on the console says it.
    if (isOver && event.error instanceof WebAssembly.RuntimeError) event.preventDefault();
    // An exception of the browser's own that has gone through the program.
    else if (event.filename === import.meta.url) stop(event.message);
  });
}

/**
 * Puts the widget in the place of what stands in `frame`. `first` is what the first round leaves, where
 * there was one. `drawn` resolves when something stands there.
 */
export function mount(element, frame, content, first, signal) {
  const place = document.createElement("div");
  const drawn = new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("nothing was drawn")), 5000);
    const ready = () => resolve(clearTimeout(late));
    place.addEventListener("career-insurance:ready", ready, { once: true });
    signal.addEventListener("abort", () => clearTimeout(late));
  });
  const root = frame.getRootNode();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const refocus = keepFocus(frame);
  const before = [...frame.childNodes];
  frame.append(place);
  const { text, shown, resumed = false } = first ?? {};
  const widget = new Widget(place, element, content, text, shown, resumed);
  // Drawn in this task still, so the reader never sees both, or neither.
  for (const each of before) each.remove();
  // The room that is kept stays until all of it is drawn: it may need more of it.
  const settle = () => (frame.dataset.state = "ready");
  place.addEventListener("career-insurance:whole", settle, { once: true, signal });
  const settled = drawn.then(() => {
    refocus(place);
    // For the author, who has more time than the reader.
    setTimeout(() => warnOfContrast(element, frame), 500);
  });
  return { widget, drawn: settled };
}
