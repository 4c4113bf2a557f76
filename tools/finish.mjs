// Trunk's last step (see Trunk.toml): makes of its output the files that are published.
//
//   embed.js              what an author's page loads: the first round, and the way to the rest
//   program-<sum>.js      the rest, with the program: the glue between it and the page, the styles
//   v<version>/           the same, for ever under this address: for pages that pin a checksum
//   index.html            the page by itself: page-<sum>.js, sw.js, manifest, pictures
//   frame.js              for pages that show it in a frame
//   snippet.html          where authors choose and copy what they paste; host.html is its preview
//
// Every page of ours gets the same policy, and nothing in it is inline.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { firstRound } from "../src/first/tree.js";
import { shrinkFirst, shrinkLater } from "./shrink.mjs";
import { split } from "./split.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = (path) => join(root, "src", path);
const dist = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";

const read = (path) => readFileSync(join(dist, path));
const integrity = (bytes, sum = "sha384") => `${sum}-${createHash(sum).update(bytes).digest("base64")}`;
const one = (pattern) => readdirSync(dist).find((name) => pattern.test(name));
const named = (name, content) => name.replace("*", createHash("sha256").update(content).digest("hex").slice(0, 16));
function write(path, content) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}

const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
const version = `v${/^version = "(.*)"$/m.exec(manifest)[1]}`;

if (release && !process.env.CARGO_ENCODED_RUSTFLAGS?.includes("split")) {
  throw new Error("a release needs the flags of tools/flags: build it with make build");
}
// What Trunk has made. A release is cut in two, which has to happen before it is bound to the page; so
// that is done once more.
const made = { glue: one(/^career-insurance-.*\.js$/), wasm: one(/^career-insurance-.*\.wasm$/) };
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const whole = { first: read(made.wasm), later: Buffer.from([]), glue: read(made.glue).toString() };
const parts = release ? split(join(target, "wasm32-unknown-unknown/release/career-insurance.wasm")) : whole;
rmSync(join(dist, made.wasm));
write(made.glue, parts.glue.replace('"./__wasm_split.js"', '"later"'));

// Names come from the content, for ever.
const bytes = release ? shrinkFirst(parts.first) : parts.first;
const later = release ? shrinkLater(parts.later) : parts.later;
const program = named("career-insurance-*.wasm", bytes);
const rest = named("later-*.wasm", later);
write(program, bytes);
write(rest, later);

async function style(name) {
  const css = readFileSync(join(root, `styles/${name}.css`), "utf8");
  return (await transform(css, { loader: "css", minify: release })).code.trim();
}
const first = await style("first");

// The words of the first round, from the content pack.
const words = JSON.parse(readFileSync(source("content/en.json"), "utf8"));
const questions = JSON.parse(readFileSync(source("content/questions.json"), "utf8"));
const firstWords = {
  lang: words.lang,
  statements: questions.rounds[0].map(({ id }) => words.items[id]),
  answers: ["not-at-all", "a-little", "partly", "mostly", "very-well"].map((key) => words.ui[`answer.${key}`]),
  progressWords: words.ui["progress.words"],
  chooseFirst: words.ui["choose-first"],
};
const { progressWords, chooseFirst } = firstWords;
const { wait } = words.ui;
for (const key of ["title", "intro", "scale", "back", "skip", "next", "progress", "keys", "wait"]) {
  firstWords[key] = words.ui[key];
}

async function bundle(entry, options = {}) {
  const bundled = await build({
    entryPoints: [source(entry)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    minify: release,
    legalComments: "none",
    ...options,
  });
  return bundled.outputFiles[0].text;
}

const late = await bundle("embed/late.js", {
  alias: { glue: join(dist, made.glue), later: source("embed/later.js") },
  define: {
    STYLES: JSON.stringify(await style("career-insurance")),
    LATER_ADDRESS: JSON.stringify(`./${rest}`),
    LATER_INTEGRITY: JSON.stringify(integrity(later, "sha256")),
  },
});
rmSync(join(dist, made.glue));

// Whether a reader returns, as the page notes it for the service worker.
const returning = { RETURNING: JSON.stringify("career-insurance.returning") };

/** `embed.js`, or a page of ours with it, for a folder in which the rest has these names. */
function embed(entry, code, program) {
  const [room, start] = entry.startsWith("page") ? ["page", "parsed"] : ["embed", "drawn"];
  return bundle(entry, {
    alias: { start: source(`first/${start}.js`), bring: source(`${room}/bring.js`) },
    define: {
      ...returning,
      CODE_ADDRESS: JSON.stringify(`./${code}`),
      CODE_INTEGRITY: JSON.stringify(integrity(late, "sha256")),
      PROGRAM_ADDRESS: JSON.stringify(`./${program}`),
      PROGRAM_INTEGRITY: JSON.stringify(integrity(bytes, "sha256")),
      FIRST_STYLES: JSON.stringify(first),
      FIRST_ROUND: JSON.stringify(firstWords),
      FIRST_WORDS: JSON.stringify({ progressWords, chooseFirst, wait }),
    },
  });
}

const pages = (path) => readFileSync(source(`page/${path}`));
const pinned = `${version}/embed.js`;
const code = named("program-*.js", late);

write(code, late);
write("embed.js", await embed("embed/main.js", code, program));
write(`${version}/program.js`, late);
write(`${version}/career-insurance.wasm`, bytes);
write(`${version}/${rest}`, later);
write(pinned, await embed("embed/main.js", "program.js", "career-insurance.wasm"));
// What an author's page pins.
write("integrity.json", `${JSON.stringify({ [pinned]: integrity(read(pinned)) }, null, 2)}\n`);

for (const name of ["card.png", "icon.svg", "icon-180.png", "icon-192.png", "icon-512.png"]) {
  write(name, pages(`pictures/${name}`));
}
write("manifest.webmanifest", pages("manifest.webmanifest"));
write("snippet.css", readFileSync(join(root, "styles/snippet.css")));
// `make serve` shows each new build by itself: Trunk tells the page when there is one.
const reload = `new WebSocket("ws://" + location.host + "/.well-known/trunk/ws").onmessage =
  ({ data }) => JSON.parse(data).type === "reload" && location.reload();\n`;
const starting = (await embed("page/index.js", code, program)) + (release ? "" : reload);
const start = named("page-*.js", starting);
write(start, starting);
write("frame.js", await bundle("page/frame.js"));
write("host.js", await bundle("page/host.js", { external: ["./embed.js"] }));
const about = { PINNED: JSON.stringify(integrity(read(pinned))), VERSION: JSON.stringify(version) };
write("snippet.js", await bundle("page/snippet.js", { define: about }));

// The address that all of it will be published at, where it is known: pictures in previews of links
// need a full one.
const site = process.env.CAREER_INSURANCE_URL?.replace(/\/?$/, "/");

/** What a page of ours may do. Nothing but its own files, and no text that becomes code. */
function policy(allowed, styles) {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    `style-src 'self'${styles.map((css) => ` '${integrity(css, "sha256")}'`).join("")}`,
    "img-src 'self'",
    ...allowed,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // For the addresses of the program's glue and of the service worker.
    "trusted-types career-insurance career-insurance-offline",
  ].join("; ");
}

/** Adds the policy, and the checksum of every script and style that a page names. */
function finishPage(html, allowed, styles = []) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(allowed, styles)}">`;
  const checked = (tag, path) => {
    const sum = integrity(read(path));
    // A name of its own for each content: a copy that a browser kept can't fail the checksum.
    const stamp = /-[0-9a-f]{16}\./.test(path) ? "" : `?${sum.slice(7, 15).replace(/[+/]/g, "-")}`;
    return `${tag.replace(path, `${path}${stamp}`)} integrity="${sum}"`;
  };
  let page = html
    .replace(/[ \t]*<link data-trunk[^>]*>\n?/g, "")
    // In a sandbox without an origin of its own even our own files are of another origin.
    .replace(/<link rel="stylesheet"/g, "$& crossorigin")
    .replace(/ integrity="[^"]*"/g, "")
    .replace(/<meta charset="utf-8">/, `$&\n    ${meta}`)
    .replace(/<script type="module" src="\.\/([^"]+)"/g, checked)
    .replace(/<link rel="stylesheet" crossorigin href="\.\/([^"]+)"/g, checked);
  if (site) {
    page = page
      .replace(/(property="og:image" content=")\.\//, `$1${site}`)
      .replace(/( *)<meta property="og:type"/, `$1<link rel="canonical" href="${site}">\n$1<meta property="og:url" content="${site}">\n$&`);
  }
  return page;
}

// WebKit never gives a script what was preloaded for it to fetch, and would have it sent twice. These are
// known to Chromium and to Firefox alone; a browser that knows neither asks for the program with page.js.
const NOT_WEBKIT = "(device-posture: continuous), (video-dynamic-range: standard)";

/** The page by itself: the first round stands in it, styled, before any other file is there. */
async function firstPage() {
  const styles = [first, await style("page")];
  // Both are asked for before page.js is there to do so. The program is large, and may wait; its
  // checksum is left to page.js, as browsers take none here for what a script fetches.
  const asked = [
    `<script type="module" async src="./${code}" integrity="${integrity(late, "sha256")}"></script>`,
    `<link rel="preload" as="fetch" href="./${program}" type="application/wasm" media="${NOT_WEBKIT}" fetchpriority="low" crossorigin>`,
  ];
  const round = markup(firstRound(firstWords, "first", 2));
  const barriers = questions.rounds[0].map(({ barrier }) => `<li>${escaped(words.barriers[barrier].title)}</li>`);
  const page = read("index.html")
    .toString()
    .replace("<!-- style -->", () => `<style id="first-style">${styles[0]}</style><style>${styles[1]}</style>`)
    .replace("<!-- first round -->", () => round)
    .replace("<!-- barriers -->", () => barriers.join(""))
    .replace("./page.js", `./${start}`);
  return finishPage(page, offline, styles).replace("<!-- program -->", asked.join("\n    "));
}

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A tree of src/first/tree.js as HTML. */
function markup([tag, attributes, ...children]) {
  const given = Object.entries(attributes).map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escaped(value)}"`));
  const inside = children.map((child) => (Array.isArray(child) ? markup(child) : escaped(child)));
  return tag === "input" ? `<input${given.join("")}>` : `<${tag}${given.join("")}>${inside.join("")}</${tag}>`;
}

// What is printed is drawn in a frame of its own (src/shell/files.rs).
const offline = ["worker-src 'self'", "manifest-src 'self'", "frame-src blob:"];
write("index.html", await firstPage());
write("snippet.html", finishPage(pages("snippet.html").toString(), ["frame-src 'self'"]));
write("host.html", finishPage(pages("host.html").toString(), ["frame-src 'self'"]));

// What the page by itself needs without a network.
const kept = ["index.html", start, code, program, rest, "manifest.webmanifest", "icon.svg", "icon-192.png"];
const sum = createHash("sha256");
kept.forEach((name) => sum.update(read(name)));
const offlineFiles = {
  ...returning,
  START: JSON.stringify(start),
  LATER: JSON.stringify(`./${rest}`),
  NOT_WEBKIT: JSON.stringify(NOT_WEBKIT),
  FILES: JSON.stringify(kept.map((name) => (name === "index.html" ? "./" : `./${name}`))),
  BUILD: JSON.stringify(sum.digest("hex").slice(0, 16)),
};
write("sw.js", await bundle("page/sw.js", { define: offlineFiles, format: "iife" }));

// For hosts that read it. No path has two rules for the same header: some would join them.
const rule = (path, ...headers) => [path, ...headers.map((header) => `  ${header}`)].join("\n");
const forEver = "Cache-Control: public, max-age=31536000, immutable";
const brief = "Cache-Control: public, max-age=600";
// What the page asks for, before a slow device has begun to read it.
const module = (path, checksum) => `<./${path}>; rel=modulepreload; integrity="${checksum}"`;
const early = [
  module(start, integrity(starting)),
  module(code, integrity(late, "sha256")),
  `<./${program}>; rel=preload; as=fetch; type="application/wasm"; media="${NOT_WEBKIT}"; fetchpriority=low; crossorigin`,
];
const rules = [
  rule("/*", "Access-Control-Allow-Origin: *", "X-Content-Type-Options: nosniff"),
  rule("/", brief, `Link: ${early.join(", ")}`),
  ...[`/${version}/*`, `/${program}`, `/${rest}`, `/${code}`, `/${start}`].map((path) => rule(path, forEver)),
  ...["/embed.js", "/frame.js", "/sw.js", "/icon.svg"].map((path) => rule(path, brief)),
];
write("_headers", `${rules.join("\n")}\n`);

// A release names no folder of the machine that built it.
if (release) {
  const folders = [`${homedir()}/`, `${root}/`, "/.cargo/", "/.rustup/"];
  for (const name of readdirSync(dist, { recursive: true })) {
    if (statSync(join(dist, name)).isDirectory()) continue;
    const text = read(name).toString("latin1");
    const folder = folders.find((folder) => folder.length > 2 && text.includes(folder));
    if (folder) throw new Error(`${name} names ${folder}: build it with make build`);
  }
}
