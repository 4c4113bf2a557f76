// The words of the first round, from those of a language: the first round is there before the program is.
import { readFileSync } from "node:fs";
import { source } from "./files.mjs";

// The keys of the texts (`ui` in the words of each language) that src/first needs. The scripts find each under its
// key in camel case: "first.failed" is words.firstFailed.
/** What is drawn. In our own page it stands in the HTML already. */
const DRAWN = ["brand", "brand.by", "title", "intro", "intro.more", "scale", "pick", "back", "skip", "next", "progress", "keys"];
/** What is said or drawn anew afterwards. */
const AFTERWARDS = [
  "progress.words",
  "choose-first",
  "resumed",
  "wait",
  "first.failed",
  "first.failed-unstored",
  "first.failed-new",
  "first.failed-returning",
  "first.stopped",
  "first.stopped-unstored",
  "first.trying-again",
  "try-again",
];

const ANSWERS = ["not-at-all", "a-little", "partly", "mostly", "very-well"];

const [round] = JSON.parse(readFileSync(source("content/questions.json"), "utf8")).rounds;
const ids = round.map(({ id }) => id);

const camelCase = (key) => key.replace(/[.-](\w)/g, (_, letter) => letter.toUpperCase());

function texts({ lang, ui }, keys) {
  for (const key of keys) {
    if (ui[key] === undefined) throw new Error(`src/content/${lang}.json has no text "${key}"`);
  }
  return Object.fromEntries(keys.map((key) => [camelCase(key), ui[key]]));
}

/** How the language writes what the script draws anew: its numbers. */
const written = ({ formats }) => (formats?.digits ? { digits: formats.digits } : {});

/** For a script that draws the first round by itself. */
export const firstRoundWords = (words) => ({
  lang: words.lang,
  direction: words.direction,
  ...written(words),
  ids,
  statements: ids.map((id) => words.items[id]),
  answers: Object.values(texts(words, ANSWERS.map((key) => `answer.${key}`))),
  ...texts(words, [...DRAWN, ...AFTERWARDS]),
});

/** For our own page, where the first round stands in the HTML. */
export const afterDrawing = (words) => ({ ...written(words), ids, ...texts(words, AFTERWARDS) });

/** The words of links and frames in authors' posts, which readers see. */
export const linkValues = ({ page }) => ({ LINK_WORDS: page.link, TITLE: page.title });

/** What each statement of the first round is about, in their order. */
export const barriers = (words) => round.map(({ barrier }) => words.barriers[barrier].title);
