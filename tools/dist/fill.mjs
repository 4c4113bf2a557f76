/** A text with `values` in place of their names in double braces. An unknown name is a mistake. */
export function fill(text, values) {
  return text.replace(/\{\{([a-z-]+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`{{${name}}} is unknown`);
    return values[name];
  });
}
