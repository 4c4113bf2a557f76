// What a first visit downloads, in bytes as a host sends them (brotli), against tools/budget.json.
//
//   node tools/size.mjs            the files; fails where one is beyond its budget
//   node tools/size.mjs --accept   writes today's figures and 2 % as the new budget
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const budgets = join(root, "tools/budget.json");

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
const beside = { "embed.js": /^embed\.js$/ };

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

const found = files();
if (process.argv.includes("--accept")) {
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
if (process.exitCode) {
  console.error("More than its budget. Worth it? Then: node tools/size.mjs --accept");
}
