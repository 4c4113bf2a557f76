// Writes the tables of docs/embedding.md anew from the one table of the element's interface
// (src/embed/interface.json). `--check` only says whether they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { attributes, events, properties } from "./dist/interface.mjs";

const PATH = new URL("../docs/embedding.md", import.meta.url);

const code = (text) => `\`${text}\``;
const table = (heads, rows) =>
  [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

const TABLES = {
  attributes: table(
    ["attribute", "what", "values", "without it"],
    attributes.map(({ name, says, values = ["any"], otherwise }) => [
      code(name),
      says,
      values[0] === "any" ? "" : values.map(code).join(", "),
      otherwise,
    ]),
  ),
  properties: table(
    ["`--career-insurance-…`", "what"],
    properties.map(({ name, says }) => [code(name), says]),
  ),
  events: table(
    ["`career-insurance:…`", "it says that", "when", "it carries"],
    events.map(({ name, says, when }) => [code(name), says, when, "nothing"]),
  ),
};

/** All of them, with a heading each. */
export const tables = ["## Attributes", TABLES.attributes, "## Colours and sizes", TABLES.properties, "## Events", TABLES.events].join("\n\n");

/** `text` with each table between the two comments that name it. */
export function withTables(text) {
  return Object.entries(TABLES).reduce((text, [name, table]) => {
    const place = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[^]*?(\\n<!-- end of ${name} -->)`);
    if (!place.test(text)) throw new Error(`docs/embedding.md has no place for the ${name}`);
    return text.replace(place, (_, before, after) => before + table + after);
  }, text);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const before = readFileSync(PATH, "utf8");
  const after = withTables(before);
  if (process.argv.includes("--check") && before !== after) {
    console.error("docs/embedding.md is not what src/embed/interface.json says: node tools/interface.mjs");
    process.exitCode = 1;
  } else if (before !== after) writeFileSync(PATH, after);
}
