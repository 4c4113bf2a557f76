// The colours of the page around: whether it is light or dark, and whether the author's own colours
// can be read.

/** Red, green, blue from 0 to 1 and the opacity of any colour that CSS can say. */
function parts(colour) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
}

/** Relative luminance, as WCAG defines it. */
function luminance(colour) {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = parts(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Keeps `frame` light or dark, as the attribute `theme` says. By itself it goes with the page: many
 * pages are light only, whatever the reader's system prefers, and others have a switch of their own.
 * Light text is the surest sign of a dark page.
 */
export function followScheme(element, frame, signal) {
  const look = () => {
    const wanted = element.getAttribute("theme");
    const dark = luminance(getComputedStyle(element).color) > 0.4;
    const scheme = ["light", "dark"].includes(wanted) ? wanted : dark ? "dark" : "light";
    if (frame.dataset.scheme !== scheme) frame.dataset.scheme = scheme;
  };
  const lookTwice = () => {
    look();
    // Some pages fade from one scheme to the other.
    setTimeout(look, 500);
  };
  look();
  const preference = matchMedia("(prefers-color-scheme: dark)");
  preference.addEventListener("change", lookTwice, { signal });
  const switched = new MutationObserver(lookTwice);
  switched.observe(element, { attributeFilter: ["theme"] });
  for (const each of [document.documentElement, document.body]) {
    switched.observe(each, { attributes: true });
  }
  signal.addEventListener("abort", () => switched.disconnect());
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
