// The focus stays where it was when the program takes over.

/** Where the focus is in `frame` now; what is returned puts it to the same place in another drawing. */
export function keepFocus(frame) {
  const focused = frame.getRootNode().activeElement;
  if (!frame.contains(focused)) return () => {};
  const same =
    focused.type === "radio"
      ? (other) => other.type === "radio" && other.value === focused.value
      : (other) => other.localName === focused.localName && other.textContent === focused.textContent;
  return (place) => {
    const all = [...place.querySelectorAll("input, button, [tabindex]")];
    (all.find(same) ?? all.find(({ type }) => type === "radio"))?.focus({ preventScroll: true });
  };
}
