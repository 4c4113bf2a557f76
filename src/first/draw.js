// Draws a tree (tree.js) without markup, so that no policy of a page forbids it.

export function draw([tag, attributes, ...children], within = "http://www.w3.org/1999/xhtml") {
  const space = tag === "svg" ? "http://www.w3.org/2000/svg" : within;
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (Array.isArray(child) ? draw(child, space) : child)));
  return element;
}
