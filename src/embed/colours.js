// The colours of the page around: whether it is light or dark.
import { attempt } from "./attempt.js";

/** Red, green and blue from 0 to 1 of any colour that CSS can say. */
export function parts(colour) {
  // Nearly all are told in this way. Painting is slow on a phone, and this is before the first statement.
  const told = /^rgb\((.+)\)$/.exec(colour)?.[1].split(", ");
  if (told) return told.map((part) => part / 255);
  const painted = attempt(() => {
    const context = document.createElement("canvas").getContext("2d");
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
  });
  // Of a page that keeps its colours to itself, the likeliest.
  return painted ?? [0, 0, 0];
}

/** Whether a colour is a light one; close enough for text, which is one or the other. */
function isLight(colour) {
  const [red, green, blue] = parts(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.66;
}

/**
 * Keeps `frame` light or dark, as the attribute `theme` says. By itself it goes with the page: many
 * pages are light only, whatever the reader's system prefers, and others have a switch of their own.
 * Light text is the surest sign of a dark page.
 */
export function followScheme(element, frame, signal) {
  const look = () => {
    const wanted = element.getAttribute("theme");
    const dark = isLight(getComputedStyle(element).color);
    const scheme = ["light", "dark"].includes(wanted) ? wanted : dark ? "dark" : "light";
    if (frame.dataset.scheme !== scheme) frame.dataset.scheme = scheme;
  };
  const lookTwice = () => {
    look();
    // Some pages fade from one scheme to the other.
    setTimeout(look, 500);
  };
  look();
  attempt(() => matchMedia("(prefers-color-scheme: dark)").addEventListener("change", lookTwice, { signal }));
  attempt(() => {
    const switched = new MutationObserver(lookTwice);
    switched.observe(element, { attributeFilter: ["theme"] });
    for (const each of [document.documentElement, document.body]) {
      switched.observe(each, { attributes: true });
    }
    signal.addEventListener("abort", () => switched.disconnect());
  });
}
