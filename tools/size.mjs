// What a first visit downloads, in bytes as a host sends them (brotli), against tools/budget.json: what
// the statements need, and what comes behind it.
//
//   node tools/size.mjs            the files; fails where one is beyond its budget
//   node tools/size.mjs --parts    also what the program is made of, before the last optimisation
//   node tools/size.mjs --accept   writes today's figures and 2 % as the new budget
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { functionsOf } from "./wasm.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const budgets = join(root, "tools/budget.json");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const flag = (name) => process.argv.includes(name);

function brotli(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

// What a first visit of the page by itself needs. An author's page needs embed.js in place of the first.
const needed = {
  page: /^(index\.html|page-.*\.js)$/,
  code: /^program-.*\.js$/,
  program: /^career-insurance-.*\.wasm$/,
};
const beside = { later: /^later-.*\.wasm$/, "embed.js": /^embed\.js$/ };

function files() {
  const names = readdirSync(join(root, "dist"));
  const measure = ([part, pattern]) => {
    const all = names.filter((name) => pattern.test(name));
    if (all.length === 0) throw new Error(`dist/ has no ${part}: run make build`);
    const bytes = all.map((name) => readFileSync(join(root, "dist", name)));
    const sum = (size) => bytes.reduce((sum, bytes) => sum + size(bytes), 0);
    return { part, raw: sum((bytes) => bytes.length), brotli: sum(brotli) };
  };
  const found = Object.entries(needed).map(measure);
  const sum = (size) => found.reduce((sum, file) => sum + file[size], 0);
  const all = { part: "all", raw: sum("raw"), brotli: sum("brotli") };
  return [...found, all, ...Object.entries(beside).map(measure)];
}

/** The path in a mangled name, as far as it matters here. */
function path(name) {
  // The new mangling: the first crate it names will do.
  const crate = /C(?:s[0-9A-Za-z]*_)?(\d+)_?([a-z]\w*)/.exec(name);
  if (name.startsWith("_R")) return crate ? [crate[2].slice(0, crate[1])] : [];
  const path = [];
  let rest = name.replace(/^_ZN/, "");
  for (let length; (length = /^\d+/.exec(rest)?.[0]); ) {
    rest = rest.slice(length.length);
    path.push(...rest.slice(0, length).split(/\.\.|\$\w+\$/));
    rest = rest.slice(length);
  }
  return path.filter((word) => /^[a-z]\w+$/.test(word));
}

/** The part of the program that a function belongs to: ours by module, others by crate. */
function part(name) {
  // Yew draws a component in a function of its own, and ours has moved in there.
  if (name.includes("CompStateInner") && name.includes("Stateful") && name.includes("view")) return "ours: ui";
  const words = path(name);
  const ours = words.indexOf("career_insurance");
  if (ours < 0) return words[0] ?? "other";
  const module = words[ours + 1] === "domain" ? words[ours + 2] : words[ours + 1];
  return `ours: ${module ?? ""}`;
}

function parts() {
  const program = join(target, "wasm32-unknown-unknown/release/career-insurance.wasm");
  const sums = new Map();
  for (const { body, name } of functionsOf(readFileSync(program))) {
    // For the generator of the bindings, which takes them out.
    if (name.startsWith("__wbindgen_describe")) continue;
    sums.set(part(name), (sums.get(part(name)) ?? 0) + body.length);
  }
  return [...sums].sort(([, one], [, other]) => other - one);
}

const found = files();
if (flag("--accept")) {
  const budget = found.map(({ part, brotli }) => [part, Math.ceil(brotli * 1.02)]);
  writeFileSync(budgets, `${JSON.stringify(Object.fromEntries(budget), null, 2)}\n`);
}
const budget = JSON.parse(readFileSync(budgets, "utf8"));
console.log("first visit      raw   brotli   budget");
for (const { part, raw, brotli } of found) {
  const beyond = brotli > budget[part];
  if (beyond) process.exitCode = 1;
  const row = [part.padEnd(10), ...[raw, brotli, budget[part]].map((n) => String(n).padStart(8))];
  console.log(`${row.join(" ")}${beyond ? "   too much" : ""}`);
}
if (flag("--parts")) {
  console.log("\nthe program, both files of it, in bytes before the last optimisation");
  for (const [part, size] of parts().slice(0, 40)) console.log(String(size).padStart(8), part);
}
if (process.exitCode) {
  console.error("More than its budget. Worth it? Then: node tools/size.mjs --accept");
}
