// Changes HTML where a parser says that something stands, and leaves all other bytes as they are.
import { parse } from "parse5";

export class Html {
  #text;
  #nodes = [];
  #comments;
  #edits = [];

  constructor(text) {
    this.#text = text;
    const collect = (node) => {
      this.#nodes.push(node);
      (node.content ?? node).childNodes?.forEach(collect);
    };
    // As a browser without scripts reads it: what stands in <noscript> is elements.
    collect(parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
    this.#comments = this.#nodes.filter(({ nodeName }) => nodeName === "#comment");
  }

  /** The elements of this name that have these attributes; `true` is any value. */
  all(tag, wanted = {}) {
    const fits = (node) =>
      Object.entries(wanted).every(([name, value]) => {
        const given = attribute(node, name);
        return value === true ? given !== undefined : given === value;
      });
    return this.#nodes.filter((node) => node.tagName === tag && fits(node));
  }

  /** The one element of this name that has these attributes. */
  one(tag, wanted) {
    const [element, ...more] = this.all(tag, wanted);
    if (!element || more.length) throw new Error(`one <${tag}> is expected`);
    return element;
  }

  /** Puts `html` where the comment with these words stands. */
  replaceComment(words, html) {
    const found = this.#comments.find(({ data }) => data.trim() === words);
    if (!found) throw new Error(`<!-- ${words} --> is missing`);
    this.#comments = this.#comments.filter((comment) => comment !== found);
    this.#edit(found.sourceCodeLocation, html);
  }

  /** Takes away all other comments: they are for us. */
  removeComments() {
    this.#comments.forEach((comment) => this.remove(comment));
    this.#comments = [];
  }

  /** Takes an element away, with the line that it has for itself. */
  remove({ sourceCodeLocation: { startOffset, endOffset } }) {
    const before = this.#text.slice(0, startOffset).trimEnd().length;
    this.#edit({ startOffset: before, endOffset }, "");
  }

  /** Puts a line before or after an element, as far from the margin as that one. */
  insertBefore({ sourceCodeLocation: { startOffset } }, html) {
    this.#edit({ startOffset, endOffset: startOffset }, `${html}${this.#margin(startOffset)}`);
  }
  insertAfter({ sourceCodeLocation: { startOffset, endOffset } }, html) {
    this.#edit({ startOffset: endOffset, endOffset }, `${this.#margin(startOffset)}${html}`);
  }
  #margin = (offset) => /\n?[ \t]*$/.exec(this.#text.slice(0, offset))[0];

  /** Gives an attribute another value, and adds `more` behind it. */
  setAttribute(element, name, value, more = "") {
    this.#edit(element.sourceCodeLocation.attrs[name], `${name}="${escaped(value)}"${more}`);
  }

  #edit({ startOffset, endOffset }, text) {
    this.#edits.push({ startOffset, endOffset, text });
  }

  toString() {
    let [done, from] = ["", 0];
    for (const { startOffset, endOffset, text } of this.#edits.sort((one, other) => one.startOffset - other.startOffset)) {
      if (startOffset < from) throw new Error("two changes of the same HTML");
      done += this.#text.slice(from, startOffset) + text;
      from = endOffset;
    }
    return done + this.#text.slice(from);
  }
}

export const attribute = (node, name) => node.attrs.find((each) => each.name === name)?.value;

export const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A tree of src/first/tree.js as HTML. */
export function markup([tag, attributes, ...children]) {
  const given = Object.entries(attributes).map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escaped(value)}"`));
  const inside = children.map((child) => (Array.isArray(child) ? markup(child) : escaped(child)));
  return tag === "input" ? `<input${given.join("")}>` : `<${tag}${given.join("")}>${inside.join("")}</${tag}>`;
}
