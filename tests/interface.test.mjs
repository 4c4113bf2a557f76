// The one table of the element's interface (src/embed/interface.json) and all that says or does the same:
// code, styles, documents, snippet page, types, plugin. What is added in one place only fails here.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { attributes, camelCase, events, interfaceValues, properties } from "../tools/dist/interface.mjs";
import { withTables } from "../tools/interface.mjs";
import { manifest } from "../tools/release/manifest.mjs";
import { reactTypes, types } from "../tools/release/types.mjs";
import { blockJson } from "../tools/release/wordpress.mjs";

const root = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const readAll = (folder, ending) =>
  readdirSync(new URL(folder, root), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => read(`${folder}/${name}`))
    .join("\n");
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
const names = (list) => list.map(({ name }) => name).sort();

test("the code reads the attributes of the table, and no others", () => {
  const scripts = readAll("src/embed", ".js") + readAll("src/first", ".js");
  const read_ = found(scripts, /\b(?:get|has)Attribute\("([^"]+)"\)/g);
  const asked = found(read("src/mount.rs"), /\b(?:get_attribute|safe)\("([^"]+)"\)/g);
  // `lang` is the browser's own: it is inherited, and nobody has to read it.
  assert.deepEqual([...new Set([...read_, ...asked, "lang"])].sort(), names(attributes));
});

test("the code tells the events of the table, and no others", () => {
  const host = read("src/shell/host.rs") + read("src/embed/element.js");
  // `whole` is for our own page.
  const told = found(host, /"career-insurance:([a-z-]+)"/g).filter((name) => name !== "whole");
  assert.deepEqual(told, names(events));
});

test("the styles ask for the custom properties of the table, and no others", () => {
  const asked = found(readAll("styles", ".css"), /var\(--career-insurance-([a-z-]+)/g);
  assert.deepEqual(asked, names(properties));
});

test("the contrast of colours of the table is looked at", () => {
  const pairs = found(read("src/embed/contrast.js"), /\["([a-z-]+)", "[a-z-]+", [\d.]+\]/g);
  const colours = properties.filter(({ syntax }) => syntax === "<color>");
  for (const name of pairs) assert.ok(names(colours).includes(name), name);
});

test("the documents have the table's tables", () => {
  const text = read("docs/embedding.md");
  assert.equal(withTables(text), text, "node tools/interface.mjs writes them");
});

test("manifest and types have all of it", () => {
  const [{ declarations }] = manifest().modules;
  const [element] = declarations;
  assert.deepEqual(names(element.attributes), names(attributes));
  assert.deepEqual(element.events.map(({ name }) => name.split(":")[1]).sort(), names(events));
  assert.deepEqual(element.cssProperties.map(({ name }) => name.slice("--career-insurance-".length)).sort(), names(properties));
  for (const { name } of attributes) {
    assert.ok(types.includes(`"${name}"?:`), name);
    if (name !== "lang") assert.ok(types.includes(`get ${camelCase(name)}()`), name);
  }
  for (const { name } of events) assert.ok(types.includes(`"career-insurance:${name}":`), name);
  for (const { name } of properties) assert.ok(types.includes(`"--career-insurance-${name}"?:`), name);
  assert.ok(reactTypes.includes("CareerInsuranceAttributes"));
});

test("each value list names what the code knows", () => {
  const values = Object.fromEntries(attributes.map(({ name, values }) => [name, values]));
  const scripts = readAll("src/embed", ".js");
  for (const name of ["theme", "load", "mode"]) {
    // The first or the last is what happens anyway.
    const known = values[name].filter((value) => scripts.includes(`"${value}"`));
    assert.ok(known.length >= values[name].length - 1, `${name}: ${known}`);
  }
  assert.deepEqual(values["heading-level"], ["1", "2", "3", "4", "5"]);
});

test("the snippet page offers each attribute that can stand in an address, and no unknown one", () => {
  const fields = found(read("src/page/snippet.html"), /\bname="([a-z-]+)"/g);
  const { ADDRESS_ATTRIBUTES, FRAME_ATTRIBUTES, CUSTOM_PROPERTIES } = interfaceValues;
  for (const name of [...ADDRESS_ATTRIBUTES, ...FRAME_ATTRIBUTES]) assert.ok(fields.includes(name), name);
  const known = [...names(attributes), ...CUSTOM_PROPERTIES, "viewport", "description", "robots"];
  const own = ["platform", "files", "pinned"];
  for (const name of fields) assert.ok([...known, ...own].includes(name), name);
});

test("the plugin takes what the snippet page offers", () => {
  const { ADDRESS_ATTRIBUTES, FRAME_ATTRIBUTES } = interfaceValues;
  const php = read("tools/packages/wordpress/settings.php");
  const [, list] = /SETTINGS = array\(([^]*?)\n\);/.exec(php);
  const settings = [...ADDRESS_ATTRIBUTES, ...FRAME_ATTRIBUTES, "load"].sort();
  assert.deepEqual(found(list, /'([a-z-]+)' +=>/g), settings);
  for (const { name, values } of attributes) {
    const told = new RegExp(`'${name}' +=> array\\(([^)]*)\\)`).exec(php)?.[1];
    if (settings.includes(name) && values) assert.deepEqual(told.match(/[a-z0-9]+/g), values, name);
  }
  const edit = read("tools/packages/wordpress/edit.js");
  const chosen = found(edit, /(?:text|select|colour)\( '([A-Za-z]+)'/g);
  assert.deepEqual(chosen, Object.keys(blockJson("0").attributes).sort());
  const hugo = read("tools/packages/hugo/layouts/shortcodes/career-insurance.html");
  for (const { name } of attributes) assert.ok(hugo.includes(`"${name}"`), name);
});
