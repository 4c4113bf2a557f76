// What an author can set by the address of the frame, named like the attributes of the element.
// Colours too: `&accent=%23123456` is `--career-insurance-accent`.

const ALWAYS = ["lang", "theme", "heading-level", "source-href"];
// Words and addresses of somebody else's choice stand in a frame on their own page only: by itself,
// this page speaks for its own host.
const IN_A_FRAME = ["cta-href", "cta-text"];

export const PROPERTIES = [
  "ink",
  "muted",
  "paper",
  "raised",
  "line",
  "hair",
  "accent",
  "on-accent",
  "soft",
  "warm",
  "radius",
  "space",
  "measure",
  "font",
  "size",
];

export function takeSettings(element, query, embedded) {
  for (const name of embedded ? [...ALWAYS, ...IN_A_FRAME] : ALWAYS) {
    if (query.has(name)) element.setAttribute(name, query.get(name));
  }
  if (!embedded) return;
  for (const name of PROPERTIES) {
    if (query.has(name)) element.style.setProperty(`--career-insurance-${name}`, query.get(name));
  }
}
