// Whether the author's own colours can be read.
import { parts } from "./colours.js";

/** Relative luminance, as WCAG defines it. */
function luminance(colour) {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = parts(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// What stands on what, and the contrast that WCAG AA asks for.
const PAIRS = [
  ["ink", "paper", 4.5],
  ["ink", "raised", 4.5],
  ["ink", "soft", 4.5],
  ["muted", "paper", 4.5],
  ["muted", "raised", 4.5],
  ["accent", "paper", 4.5],
  ["accent", "raised", 4.5],
  ["on-accent", "accent", 4.5],
  ["warm", "paper", 4.5],
  ["line", "paper", 3],
  ["on-cloth", "cloth", 4.5],
  ["sun", "cloth", 3],
  ["rose", "cloth", 3],
];

/** Tells the author, on the console, which of their own colours can't be read well. */
export function warnOfContrast(element, frame) {
  const given = getComputedStyle(element);
  const isOwn = (name) => given.getPropertyValue(`--career-insurance-${name}`).trim() !== "";
  const pairs = PAIRS.filter(([ink, paper]) => isOwn(ink) || isOwn(paper));
  if (!pairs.length) return;
  const probe = document.createElement("div");
  probe.className = "career-insurance";
  probe.hidden = true;
  frame.append(probe);
  const seen = (name) => {
    probe.style.color = `var(--${name})`;
    return luminance(getComputedStyle(probe).color);
  };
  for (const [ink, paper, least] of pairs) {
    const [dark, light] = [seen(ink), seen(paper)].sort((one, other) => one - other);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < least) {
      console.warn(
        `career-insurance: --career-insurance-${ink} on --career-insurance-${paper} has a contrast of ${contrast.toFixed(1)}; WCAG AA asks for ${least}`,
      );
    }
  }
  probe.remove();
}
