// The scripts: modules of src/ in one file each, with what only the build knows filled in.
import { rmSync } from "node:fs";
import { build } from "esbuild";
import { release, source, version, write } from "./files.mjs";
import { languages, languagesModule } from "./languages.mjs";
import { interfaceValues } from "./interface.mjs";
import { integrity, writeNamed } from "./names.mjs";
import { linkValues } from "./words.mjs";

/** Fills in `values` for the names that stand for them in the source. */
export async function bundle(entry, { values = {}, ...options } = {}) {
  const all = { ...interfaceValues, ...values };
  const define = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, JSON.stringify(value)]));
  const bundled = await build({
    entryPoints: [source(entry)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    minify: release,
    legalComments: "none",
    define,
    ...options,
  });
  return bundled.outputFiles[0].text;
}

// Where the page notes for the service worker that a reader returns.
export const returning = { RETURNING: "career-insurance.returning" };

/** What comes with the program: the glue that wasm-bindgen has written, and the rest of the styles. */
export async function bundleCode(glue, styles) {
  const bytes = await bundle("embed/late.js", { alias: { glue }, values: { STYLES: styles } });
  rmSync(glue);
  return { name: writeNamed("program-*.js", bytes), bytes };
}

/** What is imported as `built:` stands beside the script when both are built. */
function leaveBuilt({ onResolve }) {
  onResolve({ filter: /^built:/ }, ({ path }) => ({ path: path.replace("built:", "./"), external: true }));
}

/** What is imported as `languages` is written by the build. */
const takeLanguages = (options) => ({ onResolve, onLoad }) => {
  onResolve({ filter: /^languages$/ }, () => ({ path: "languages", namespace: "languages" }));
  onLoad({ filter: /.*/, namespace: "languages" }, () => ({ contents: languagesModule(options) }));
};

/** `embed.js`, or our own page's script with it: the first round, and the way to `code` and `program`. */
function embed(entry, styles, code, program, { bring = "embed/bring.js", isPinned = false } = {}) {
  const start = entry.startsWith("page") ? "parsed" : "drawn";
  return bundle(entry, {
    alias: { start: source(`first/${start}.js`), bring: source(bring) },
    plugins: [
      { name: "built", setup: leaveBuilt },
      { name: "languages", setup: takeLanguages({ isPinned, rounds: start === "drawn" }) },
    ],
    values: {
      ...returning,
      CODE_ADDRESS: `./${code.name}`,
      CODE_INTEGRITY: integrity(code.bytes, "sha256"),
      PROGRAM_ADDRESS: `./${program.name}`,
      PROGRAM_INTEGRITY: integrity(program.bytes, "sha256"),
      FIRST_STYLES: styles,
    },
  });
}

/** What authors load: the newest one, and the one of this version, for ever under its address; there, one for bundlers too. */
export async function writeEmbed(styles, code, program) {
  write("embed.js", await embed("embed/main.js", styles, code, program));
  const [pinnedCode, pinnedProgram] = [
    { ...code, name: "program.js" },
    { ...program, name: "career-insurance.wasm" },
  ];
  const script = await embed("embed/main.js", styles, pinnedCode, pinnedProgram, { isPinned: true });
  write(`${version}/embed.js`, script);
  write(`${version}/bundled.js`, await embed("embed/main.js", styles, pinnedCode, pinnedProgram, { bring: "embed/bundled.js", isPinned: true }));
  for (const { name, bytes } of [pinnedCode, pinnedProgram]) write(`${version}/${name}`, bytes);
  return integrity(script);
}

// `make serve` shows each new build by itself: Trunk tells the page when there is one.
const RELOAD = `new WebSocket("ws://" + location.host + "/.well-known/trunk/ws").onmessage =
  ({ data }) => JSON.parse(data).type === "reload" && location.reload();\n`;

const ofLinks = linkValues(languages[0].words);

/** The scripts of our own pages. Returns the one of the page by itself. */
export async function writePageScripts(styles, code, program, pinned) {
  const frame = await bundle("page/frame.js");
  for (const name of ["frame.js", `${version}/frame.js`]) write(name, frame);
  // What an author's page pins.
  const sums = { [`${version}/embed.js`]: pinned, [`${version}/frame.js`]: integrity(frame) };
  write("integrity.json", `${JSON.stringify(sums, null, 2)}\n`);
  write("host.js", await bundle("page/host.js", { values: ofLinks, external: ["./embed.js"] }));
  write("snippet.js", await bundle("page/snippet.js", { values: { ...ofLinks, SUMS: sums, VERSION: version } }));
  const bytes = (await embed("page/index.js", styles, code, program, { bring: "page/bring.js" })) + (release ? "" : RELOAD);
  return { name: writeNamed("page-*.js", bytes), bytes };
}
