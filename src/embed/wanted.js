// When to fetch the program: as late as a reader does not notice.
import { attempt } from "./attempt.js";

/** Resolves when a reader comes near `element`, or at once if they are, or at the first touch. */
export function whenWanted(element, signal, isNear) {
  const load = element.getAttribute("load");
  if (load === "touch") return touched(element, signal);
  return load === "eager" || isNear ? Promise.resolve() : near(element, signal);
}

let looked = false;

/**
 * Whether this is the first widget of the page, and in view: an observer says so only after the next
 * drawing. For each other one the browser would have to lay out first what was drawn before it, and in
 * a frame only an observer knows.
 */
export function isFirstInView(element) {
  if (looked || document.hidden || window.parent !== window) return false;
  looked = true;
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top < innerHeight && bottom > 0;
}

function near(element, signal) {
  return new Promise((resolve) => {
    const seen = (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      resolve();
    };
    const observer = attempt(() => new IntersectionObserver(seen, { rootMargin: "600px" }));
    const observes = attempt(() => observer.observe(element) ?? true);
    // Where the browser does not tell, at once.
    if (!observes) return resolve();
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
