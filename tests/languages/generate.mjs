// Two generated languages, for tests only (pseudolocales): `en-XA`, English 40 % longer and with accents, and
// `ar-XB`, Arabic letters from right to left, six plural forms and other digits. Names in braces stay.
//
//   node tests/languages/generate.mjs <folder>
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const english = JSON.parse(readFileSync(fileURLToPath(new URL("../../src/content/en.json", import.meta.url)), "utf8"));

/** Each text of the words, those of a plural form by form; names in braces are kept by `write`. */
function rewritten(value, write) {
  if (Array.isArray(value)) return value.map((each) => rewritten(each, write));
  if (typeof value === "string") return write(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewritten(each, write)]));
}
const outsideBraces = (change) => (text) => text.replace(/\{\w+\}|[^{]+/g, (part) => (part.startsWith("{") ? part : change(part)));

const ACCENTS = { a: "á", c: "ç", e: "é", g: "ğ", i: "ï", n: "ñ", o: "ö", s: "š", u: "ü", y: "ÿ", z: "ž", A: "Å", E: "É", I: "Î", O: "Ø", U: "Û" };
const accented = outsideBraces((part) => part.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter));
/** Two fifths more, in words of ordinary length, and an end that shows when it is cut off. */
const longer = (text) => {
  const more = Math.ceil(text.replace(/\{\w+\}/g, "").length * 0.4);
  return `${accented(text)} ${"öñé ŧwó ".repeat(more).slice(0, more - 1).trim()}¶`;
};

const ARABIC = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغةى";
const DIGITS = "٠١٢٣٤٥٦٧٨٩";
const fromRight = outsideBraces((part) =>
  part.replace(/\d/g, (digit) => DIGITS[digit]).replace(/[a-zA-Z]/g, (letter) => ARABIC[letter.toLowerCase().charCodeAt(0) - 97]).replaceAll(",", "،").replaceAll("?", "؟"),
);
/** Forms that can be told apart. */
const sixForms = ({ other }) =>
  Object.fromEntries(["zero", "one", "two", "few", "many", "other"].map((form) => [form, fromRight(`${other} ${form}`)]));

const { $schema, lang, name, direction, thanks_to, months, weekdays, counts, ...texts } = english;

const long = { lang: "en-XA", name: "Ŀöñĝ", direction: "ltr", thanks_to: ["tests"], ...rewritten({ counts, months, weekdays, ...texts }, longer) };
long.ui.date = "{day}. {month}";

const arabic = {
  lang: "ar-XB",
  name: "من اليمين",
  direction: "rtl",
  thanks_to: ["tests"],
  formats: { digits: DIGITS, separator: "، ", "date-with-year": "{date} {year}", "weeks-of-a-kind": "{kind}: {weeks}." },
  ...rewritten({ months, weekdays, ...texts }, fromRight),
  counts: Object.fromEntries(Object.entries(counts).map(([key, forms]) => [key, sixForms(forms)])),
};

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const words of [long, arabic]) writeFileSync(join(folder, `${words.lang}.json`), JSON.stringify(words));
