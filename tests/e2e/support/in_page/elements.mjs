// Walks a page as assistive technology does: through open shadow roots, past what is hidden.

/** Every element below `root` in document order, those in open shadow roots included. */
export function* descendants(root) {
  const children = [...(root.shadowRoot?.children ?? []), ...root.children];
  for (const child of children) {
    yield child;
    yield* descendants(child);
  }
}

/** The element that `element` is drawn in: its slot, its parent, or the host of its shadow root. */
function container(element) {
  return element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
}

/** `element` and everything it is drawn in, innermost first. */
export function* lineage(element) {
  for (let each = element; each; each = container(each)) yield each;
}

function isDrawn(element) {
  // An element without a box of its own is as visible as its parent.
  const boxed = [...lineage(element)].find((each) => getComputedStyle(each).display !== "contents");
  return boxed.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
}

/** The open modal dialog, which makes everything outside it unreachable. */
function modalDialog() {
  return [...descendants(document)].findLast((each) => each.matches("dialog:modal"));
}

/** A test for whether an element is there for a reader at all. Valid until the page changes. */
export function exposure() {
  const modal = modalDialog();
  return (element) => {
    const around = [...lineage(element)];
    const shutOut = (each) => each.getAttribute("aria-hidden") === "true" || each.inert;
    return isDrawn(element) && !around.some(shutOut) && (!modal || around.includes(modal));
  };
}

/** The element with the focus, also inside shadow roots. */
export function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

export const tidy = (text) => text.replace(/\s+/g, " ").trim();

/** What is to be read below `root`. `innerText` alone stops at every shadow root. */
export function wordsIn(root) {
  const hosts = [root, ...descendants(root)].filter((each) => each.shadowRoot);
  // Only what is drawn: of anything else `innerText` returns the whole text, of styles even.
  const inside = hosts.flatMap((host) => [...host.shadowRoot.children]).filter(isDrawn);
  return tidy([root, ...inside].map((each) => each.innerText ?? "").join(" "));
}
