// How far each language is, for translators (`make words`): what is missing, what is there for nothing, whose
// {names} differ, plural forms, and what is much longer than in English. Words of a file that is not in
// src/content/languages.json yet are looked at too.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../src/content/", import.meta.url));
const read = (name) => JSON.parse(readFileSync(folder + name, "utf8"));
const published = read("languages.json");
const english = read("en.json");

/** Texts by their path, as `ui title`; a plural is one entry, its forms are looked at by themselves. */
function flat(value, path = []) {
  if (typeof value === "string") return [[path.join(" "), value]];
  if (path[0] === "counts" && path.length === 2) return [[path.join(" "), value.other ?? ""]];
  return Object.entries(value).flatMap(([key, each]) => flat(each, [...path, key]));
}
// What each language writes for itself.
const texts = ({ $schema, lang, name, direction, dir, thanks_to, formats, ...words }) => new Map(flat(words));
const namesIn = (text) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort().join();

const ours = texts(english);
const rows = readdirSync(folder)
  .filter((name) => /^[a-z]{2,3}(-\w+)*\.json$/i.test(name))
  .map((name) => read(name))
  .filter(({ lang, ui }) => lang && ui && lang !== "en")
  .map((words) => {
    const theirs = texts(words);
    const missing = [...ours.keys()].filter((key) => !theirs.get(key));
    const strange = [...theirs.keys()].filter((key) => !ours.has(key));
    const both = [...ours].filter(([key]) => theirs.get(key));
    const differing = both.filter(([key, text]) => namesIn(text) !== namesIn(theirs.get(key))).map(([key]) => key);
    const same = both.filter(([key, text]) => text.length > 20 && text === theirs.get(key)).map(([key]) => key);
    const long = both.filter(([key, text]) => text.length > 10 && theirs.get(key).length > 1.5 * text.length).map(([key]) => key);
    const rules = new Intl.PluralRules(words.lang);
    const counts = Object.entries(words.counts ?? {});
    // Spanish, French and others have `many` for millions alone: no number here is so large.
    const needed = [...new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)))];
    const plurals = counts.filter(([, text]) => needed.some((form) => !text[form])).map(([key]) => key);
    return { words, found: { missing, strange, differing, same, plurals, long } };
  });

const HEADS = { missing: "missing", strange: "unknown", differing: "other {names}", same: "still English", plurals: "plural forms missing", long: "over 1.5 times as long" };
console.log(`English: ${ours.size} texts, ${[...ours.values()].join(" ").split(/\s+/).length} words. Published: ${published.join(", ")}.`);
for (const { words, found } of rows) {
  const done = ours.size - found.missing.length - found.same.length;
  console.log(`\n${words.lang} (${words.name ?? "no name"}): ${done} of ${ours.size} texts, ${Math.floor((100 * done) / ours.size)} %`);
  for (const [kind, keys] of Object.entries(found)) {
    if (keys.length) console.log(`  ${HEADS[kind]}: ${keys.length}\n    ${keys.slice(0, 20).join("\n    ")}${keys.length > 20 ? `\n    and ${keys.length - 20} more` : ""}`);
  }
}
