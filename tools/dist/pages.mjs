// The pages: each with the policy of ours, and with the checksum of every file that it names.
import { readFileSync } from "node:fs";
import { firstRound } from "../../src/first/tree.js";
import { fill } from "./fill.mjs";
import { languages } from "./languages.mjs";
import { withAddress } from "./address.mjs";
import { read, source, write } from "./files.mjs";
import { Html, attribute, escaped, markup } from "./html.mjs";
import { integrity } from "./names.mjs";
import { policy } from "./policy.mjs";
import { barriers } from "./words.mjs";

// WebKit never gives a script what was preloaded for it to fetch, and would have it sent twice. These are
// known to Chromium and to Firefox alone; a browser that knows neither asks for the program with the page's script.
export const NOT_WEBKIT = "(device-posture: continuous), (video-dynamic-range: standard)";

// The address that all of it will be published at, where it is known.
const site = process.env.CAREER_INSURANCE_URL;

/** The page by itself, in each language: the first round stands in it, styled, before any other file is there. */
export function writeFirstPages(styles, start, code, program) {
  const template = read("index.html").toString();
  for (const language of languages) {
    write(`${language.folder}index.html`, firstPage(template, language, styles, start, code, program));
    const manifest = fill(readFileSync(source("page/manifest.webmanifest"), "utf8"), valuesOf(language, JSON.stringify));
    write(`${language.folder}manifest.webmanifest`, manifest);
  }
  if (!site) console.log("CAREER_INSURANCE_URL is not set, so previews of links to the page have no picture (docs/embedding.md)");
}

/** What is filled in for the words of a language. `quoted` puts a text between quotation marks, which stand there already. */
const valuesOf = ({ tag, words, root }, quoted) => {
  const all = { ...words.page, lang: tag, direction: words.direction, root };
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [name, quoted(text).replace(/^"|"$/g, "")]));
};

function firstPage(template, language, styles, start, code, program) {
  const { tag, words, root, pack } = language;
  const { "needs-script": needed, "open-alone": alone } = words.page;
  const link = `<a href="./" target="_blank">${escaped(alone)}</a>`;
  const values = { ...valuesOf(language, escaped), "needs-script": escaped(needed).replace("{link}", link) };
  const page = new Html(fill(template, values));
  // What was for Trunk.
  page.all("link", { "data-trunk": true }).forEach((link) => page.remove(link));
  page.replaceComment("style", `<style id="first-style">${styles[0]}</style><style>${styles[1]}</style>`);
  page.replaceComment("first round", markup(firstRound(language.round, "first", 2)));
  page.replaceComment("barriers", barriers(words).map((title) => `<li>${escaped(title)}</li>`).join(""));
  page.replaceComment("words", `<template id="first-words">${escaped(JSON.stringify(language.after))}</template>`);
  page.replaceComment("languages", languages.length > 1 ? others(language) : "");
  const later = ({ name }, type) =>
    `<link rel="preload" as="fetch" href="${root}${name}" type="${type}" media="${NOT_WEBKIT}" fetchpriority="low" crossorigin>`;
  // All are asked for before the page's script is there to do so. The program is large, and may wait; its
  // checksum is left to that script, as browsers take none here for what a script fetches.
  const asked = [
    `<script type="module" async src="${root}${code.name}" integrity="${integrity(code.bytes, "sha256")}"></script>`,
    later(program, "application/wasm"),
    ...(pack ? [later(pack, "application/json")] : []),
  ];
  page.replaceComment("program", asked.join("\n    "));
  page.removeComments();
  const script = page.one("script", { src: "./page.js" });
  page.setAttribute(script, "src", `${root}${start.name}`, ` integrity="${integrity(start.bytes)}"`);
  const pictures = [
    [page.one("link", { rel: "icon" }), "href"],
    [page.one("link", { rel: "apple-touch-icon" }), "href"],
    [page.one("meta", { property: "og:image" }), "content"],
  ];
  for (const [element, name] of pictures) page.setAttribute(element, name, attribute(element, name).replace("./", root));
  // What is printed is drawn in a frame of its own (src/shell/files.rs).
  addPolicy(page, ["worker-src 'self'", "manifest-src 'self'", "frame-src blob:"], styles);
  return site ? withAddress(page.toString(), site, language.folder) : page.toString();
}

/** The other languages, as links: they work before any script is there, and without one. */
function others({ tag, root, words }) {
  const link = ({ tag: other, folder, words }) =>
    other === tag
      ? `<span aria-current="page">${escaped(words.name)}</span>`
      : `<a href="${root}${folder}" target="_self" lang="${other}" hreflang="${other}">${escaped(words.name)}</a>`;
  return `<nav class="languages" aria-label="${escaped(words.page.languages)}">${languages.map(link).join(" ")}</nav>`;
}

/** Where authors choose and copy what they paste, and the preview of it. */
export function writeAuthorPages() {
  for (const name of ["snippet.html", "host.html"]) {
    const page = new Html(readFileSync(source(`page/${name}`), "utf8"));
    page.all("script", { src: true }).forEach((script) => addChecksum(page, script, "src"));
    // In a sandbox without an origin of its own even our own files are of another origin.
    page.all("link", { rel: "stylesheet" }).forEach((link) => addChecksum(page, link, "href", " crossorigin"));
    addPolicy(page, ["frame-src 'self'"]);
    write(name, page.toString());
  }
}

function addPolicy(page, allowed, styles = []) {
  const [charset] = page.all("meta", { charset: true });
  page.insertAfter(charset, `<meta http-equiv="Content-Security-Policy" content="${policy(allowed, styles)}">`);
}

/** The checksum in the address makes it a new one for each content: an old copy can't fail the check. */
function addChecksum(page, element, name, more = "") {
  const path = attribute(element, name);
  const sum = integrity(read(path));
  const stamp = sum.slice(7, 15).replace(/[+/]/g, "-");
  page.setAttribute(element, name, `${path}?${stamp}`, ` integrity="${sum}"${more}`);
}
