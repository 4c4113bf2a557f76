// The public interface of the element: src/embed/interface.json, the one table of attributes, events and
// custom properties. What the scripts need of it is filled in by the build; the rest is for authors
// (tools/interface.mjs, tools/release.mjs).
import { readFileSync } from "node:fs";

const table = JSON.parse(readFileSync(new URL("../../src/embed/interface.json", import.meta.url), "utf8"));
export const { attributes, events, properties } = table;

const names = (list) => list.map(({ name }) => name);
const from = (address) => names(attributes.filter(({ inAddress }) => inAddress === address));

/** The names that stand for these lists in src/embed and src/page. */
export const interfaceValues = {
  ATTRIBUTES: names(attributes),
  // May stand in the address of the page by itself, and of the page in a frame only.
  ADDRESS_ATTRIBUTES: from("always"),
  FRAME_ATTRIBUTES: from("in a frame"),
  CUSTOM_PROPERTIES: names(properties),
};

/** `sourceHref` for `source-href`. */
export const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
