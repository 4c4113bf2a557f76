// What the plugin has that is not a template: the block's description, its preview, and the texts to translate.
import { readFileSync } from "node:fs";
import { attributes, camelCase, interfaceValues } from "../dist/interface.mjs";

const folder = new URL("../packages/wordpress/", import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), "utf8");

const { ADDRESS_ATTRIBUTES, FRAME_ATTRIBUTES } = interfaceValues;
/** What authors choose in the sidebar, as on the snippet page. */
export const SETTINGS = [...ADDRESS_ATTRIBUTES, ...FRAME_ATTRIBUTES, "load"];
export const COLOURS = ["accent", "paper"];

const TITLE = "Career insurance check";
const DESCRIPTION = "35 statements, a profile, and twelve small weeks. All of it stays in the reader’s own browser.";

function attribute(name) {
  const values = attributes.find((each) => each.name === name)?.values;
  return { type: "string", ...(values && { enum: values }) };
}

export const blockJson = (version) => ({
  $schema: "https://schemas.wp.org/trunk/block.json",
  apiVersion: 3,
  name: "career-insurance/check",
  version,
  title: TITLE,
  category: "widgets",
  icon: "yes-alt",
  description: DESCRIPTION,
  keywords: ["career", "quiz", "habits"],
  textdomain: "career-insurance",
  attributes: Object.fromEntries([...SETTINGS, ...COLOURS].map((name) => [camelCase(name), attribute(name)])),
  supports: { align: ["wide", "full"], anchor: true, html: false, spacing: { margin: true } },
  editorScript: "career-insurance-editor",
});

/** The first round as our own page has it, and of that the first statement. No script runs in it. */
export function preview(page) {
  const [, styles] = /<style id="first-style">([^]*?)<\/style>/.exec(page);
  const [found] = /<div class="career-insurance"[^]*?(?=<noscript>)/.exec(page);
  // It is the only heading there.
  const round = found.replace(/(<\/?)h2\b/g, "$1h1");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${TITLE}</title>
<meta name="robots" content="noindex">
<style>${styles}</style>
<style>body { margin: 0; font-family: sans-serif } .frame[data-scheme="dark"] > * { color-scheme: dark } .ci-statement ~ .ci-statement { display: none }</style>
</head>
<body><div class="frame">${round.trim()}</div></body>
</html>
`;
}

/** Every text that can be translated, once. */
export function texts() {
  const calls = /(?:__|esc_html__)\( '((?:[^'\\]|\\.)*)', 'career-insurance' \)/g;
  const found = ["career-insurance.php", "edit.js"].flatMap((name) => [...read(name).matchAll(calls)].map(([, text]) => text.replace(/\\'/g, "'")));
  const [, about] = /Description: +(.*)/.exec(read("career-insurance.php"));
  return [...new Set([TITLE, DESCRIPTION, about, ...found])].sort();
}

/** The template for translators. */
export function pot(version) {
  const head = [
    `Project-Id-Version: Career insurance check ${version}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
    "X-Domain: career-insurance",
  ];
  const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
  const header = `msgid ""\nmsgstr ""\n${head.map((line) => `"${line}\\n"\n`).join("")}`;
  return [header, ...texts().map((text) => `msgid ${quoted(text)}\nmsgstr ""\n`)].join("\n");
}
