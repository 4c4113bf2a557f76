// The languages of a build: the built-in one first, then the others of src/content/languages.json. Each is one
// file of words. Tests add generated ones from the folder CAREER_INSURANCE_LANGUAGES.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { root, source, version, write } from "./files.mjs";
import { digest, integrity } from "./names.mjs";
import { afterDrawing, firstRoundWords } from "./words.mjs";

const BUILT_IN = "en";

const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const ours = json(source("content/languages.json")).map((tag) => source(`content/${tag}.json`));
const folder = process.env.CAREER_INSURANCE_LANGUAGES;
const generated = folder ? readdirSync(resolve(root, folder)).map((name) => join(resolve(root, folder), name)) : [];

/**
 * `tag` as in `lang`, `words` the whole file, `folder` where its page stands, `root` the way back from there.
 * `pack` is what the program is given, as an author's own pack would be; the built-in words are in the program.
 */
export const languages = [...ours, ...generated].map((path) => language(path, json(path)));

function language(path, words) {
  for (const name of ["name", "direction", "page"]) {
    if (!words[name]) throw new Error(`${path} has no "${name}", which a language of the build needs`);
  }
  const isBuiltIn = words.lang === BUILT_IN;
  return {
    tag: words.lang,
    words,
    round: firstRoundWords(words),
    after: afterDrawing(words),
    folder: isBuiltIn ? "" : `${words.lang.toLowerCase()}/`,
    root: isBuiltIn ? "./" : "../",
    pack: isBuiltIn ? undefined : packOf(words),
  };
}

/** What the program needs of the words. */
function packOf({ $schema, name, thanks_to, page, ...words }) {
  const bytes = JSON.stringify({ words });
  return { name: `words-${words.lang.toLowerCase()}-${digest(bytes)}.json`, bytes };
}

const packs = languages.filter(({ pack }) => pack);

/** Also under the version's own folder, where no name has a checksum in it. */
export function writePacks() {
  for (const { tag, pack } of packs) {
    write(pack.name, pack.bytes);
    write(`${version}/${pinned(tag)}`, pack.bytes);
  }
}

const pinned = (tag) => `words-${tag.toLowerCase()}.json`;

/**
 * The module `languages` of the scripts. Addresses are spelled out as bundlers know them: they take the file along.
 * `rounds`: with the words of each first round, for who draws it.
 */
export function languagesModule({ isPinned, rounds }) {
  const entry = ({ tag, pack }) => {
    const address = `new URL(${JSON.stringify(`./${isPinned ? pinned(tag) : pack.name}`)}, import.meta.url)`;
    return `${JSON.stringify(tag)}: { href: ${address}.href, integrity: ${JSON.stringify(integrity(pack.bytes, "sha256"))} }`;
  };
  const named = Object.fromEntries(languages.map(({ tag, words }) => [tag, { name: words.name, choose: words.page.languages }]));
  const drawn = Object.fromEntries(languages.map(({ tag, round }) => [tag, round]));
  return [
    `export const languages = ${JSON.stringify(named)};`,
    // On our own page, links to the other languages stand in the HTML.
    `export const hasSwitch = ${rounds && languages.length > 1};`,
    `export const packs = { ${packs.map(entry).join(", ")} };`,
    ...(rounds ? [`export const rounds = ${JSON.stringify(drawn)};`] : []),
  ].join("\n");
}
