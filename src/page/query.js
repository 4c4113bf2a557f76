// What an author can set by the address of the frame, named like the attributes of the element.
// Colours too: `&accent=%23123456` is `--career-insurance-accent`.

// The names are filled in from the one table (src/embed/interface.json). Words and addresses of somebody
// else's choice (FRAME_ATTRIBUTES) stand in a frame on their own page only: by itself, this page speaks for
// its own host.

export function takeSettings(element, query, embedded) {
  for (const name of embedded ? [...ADDRESS_ATTRIBUTES, ...FRAME_ATTRIBUTES] : ADDRESS_ATTRIBUTES) {
    if (query.has(name)) element.setAttribute(name, query.get(name));
  }
  if (!embedded) return;
  for (const name of CUSTOM_PROPERTIES) {
    if (query.has(name)) element.style.setProperty(`--career-insurance-${name}`, query.get(name));
  }
}
