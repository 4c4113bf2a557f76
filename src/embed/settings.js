// The element's attributes, as properties. ATTRIBUTES is filled in from the one table (interface.json).

/** Every attribute is a property too, in camel case: `element.ctaText` for `cta-text`. */
export function reflect(prototype) {
  for (const name of ATTRIBUTES) {
    const property = propertyOf(name);
    // Each element has `lang` already.
    if (property in prototype) continue;
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(name);
      },
      set(value) {
        if (value == null) this.removeAttribute(name);
        else this.setAttribute(name, value);
      },
    });
  }
}

/** What a page has set before the element was defined stands in the way of the real property. */
export function takeEarly(element) {
  for (const property of ATTRIBUTES.map(propertyOf)) {
    if (!Object.hasOwn(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}

const propertyOf = (name) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());
