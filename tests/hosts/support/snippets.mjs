// The lines that authors paste: those of the snippet page, and those of the documents.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { interfaceValues } from "../../../tools/dist/interface.mjs";
import { linkValues } from "../../../tools/dist/words.mjs";
import { root } from "./folder.mjs";
import { version } from "./release.mjs";

// As the build fills them in.
const english = JSON.parse(readFileSync(join(root, "src/content/en.json"), "utf8"));
Object.assign(globalThis, interfaceValues, linkValues(english));
const { snippet: made } = await import("../../../src/page/snippet_text.js");

/** What the snippet page, published at `base`, writes for these choices. */
export function snippet(given, base) {
  const sums = JSON.parse(readFileSync(join(root, "dist/integrity.json"), "utf8"));
  return made(given, { base: `${base}/`, version: `v${version}`, sums });
}

/** The first block of docs/embedding.md that has these words, for a check that is published at `base`. */
export function documented(words, base) {
  const docs = readFileSync(join(root, "docs/embedding.md"), "utf8");
  const blocks = [...docs.matchAll(/```html\n([^]*?)```/g)].map(([, lines]) => lines);
  return blocks.find((lines) => lines.includes(words)).replaceAll("https://check.example", base);
}
