// What the reader is doing goes on when the program takes over.

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
    const radio = all.find(({ type, checked }) => type === "radio" && checked) ?? all.find(({ type }) => type === "radio");
    (all.find(same) ?? radio ?? all[0])?.focus({ preventScroll: true });
  };
}

/** Resolves when no mouse button, finger or key is down in `frame`: its click would hit another element. */
export function whenReleased(frame, signal) {
  if (!frame.querySelector(":active")) return Promise.resolve();
  return new Promise((resolve) => {
    const released = () => setTimeout(resolve);
    for (const type of ["pointerup", "pointercancel", "keyup", "dragend"]) {
      addEventListener(type, released, { once: true, capture: true, signal });
    }
    signal.addEventListener("abort", resolve);
  });
}
