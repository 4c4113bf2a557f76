// When to fetch the program: as late as a reader does not notice.

/** Resolves when a reader comes near `element`, or at once, or at the first touch. */
export function whenWanted(element, signal) {
  const load = element.getAttribute("load");
  if (load === "eager") return Promise.resolve();
  return load === "touch" ? touched(element, signal) : near(element, signal);
}

function near(element, signal) {
  return new Promise((resolve) => {
    const seen = (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new IntersectionObserver(seen, { rootMargin: "600px" });
    observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect());
  });
}

function touched(element, signal) {
  return new Promise((resolve) => {
    for (const type of ["pointerenter", "pointerdown", "focusin"]) {
      element.addEventListener(type, resolve, { once: true, signal });
    }
  });
}
