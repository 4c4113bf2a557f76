// What a first visit downloads, in bytes as a host sends them (brotli), against tools/budget.json: what
// must be there before anything can be answered, and all in. Nobody waits for what comes after the first
// round, so that is a budget only: it keeps a slip from going unseen.
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

const PAGE = [/^index\.html$/, /^page-.*\.js$/];
const PROGRAM = [/^program-.*\.js$/, /^career-insurance-.*\.wasm$/];
const PARTS = {
  "until answerable, page": PAGE,
  "until answerable, embed.js": [/^embed\.js$/],
  "all in, page": [...PAGE, ...PROGRAM],
};

function files() {
  const names = readdirSync(join(root, "dist"));
  const find = (pattern) => {
    const name = names.find((name) => pattern.test(name));
    if (!name) throw new Error(`dist/ has no ${pattern}: run make build`);
    return readFileSync(join(root, "dist", name));
  };
  return Object.entries(PARTS).map(([part, patterns]) => {
    const all = patterns.map(find);
    const sum = (size) => all.reduce((sum, bytes) => sum + size(bytes), 0);
    return { part, raw: sum((bytes) => bytes.length), brotli: sum(brotli) };
  });
}

const found = files();
if (process.argv.includes("--accept")) {
  const budget = found.map(({ part, brotli }) => [part, Math.ceil(brotli * 1.02)]);
  writeFileSync(budgets, `${JSON.stringify(Object.fromEntries(budget), null, 2)}\n`);
}
const budget = JSON.parse(readFileSync(budgets, "utf8"));
console.log("first visit                        raw   brotli   budget");
for (const { part, raw, brotli } of found) {
  const beyond = brotli > budget[part];
  if (beyond) process.exitCode = 1;
  const row = [part.padEnd(28), ...[raw, brotli, budget[part]].map((n) => String(n).padStart(8))];
  console.log(`${row.join(" ")}${beyond ? "   too much" : ""}`);
}
if (process.exitCode) {
  console.error("More than its budget. Worth it? Then: node tools/size.mjs --accept");
}
