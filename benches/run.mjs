// Measures what is in dist/ against the static page beside this file, and compares the figures with
// those that were accepted before. README.md says what each means.
//
//   node benches/run.mjs                what `make bench` runs
//   node benches/run.mjs --rounds 1     whether everything works
//   node benches/run.mjs --accept       today's figures are the accepted ones, and stand in the README
//   node benches/run.mjs --dist other   another build
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, setPriority } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { FREE, SLOW, SLOW_CPU, launch } from "./browser.mjs";
import { worse } from "./compare.mjs";
import { summary, TABLES } from "./figures.mjs";
import { tellReadme } from "./readme.mjs";
import { print, printFiles } from "./report.mjs";
import { targets } from "./targets.mjs";
import { again, crowd, first, journey } from "./visits.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..");
const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    accept: { type: "boolean", default: false },
    dist: { type: "string", default: join(root, "dist") },
  },
});
const rounds = Number(options.rounds);

const CROWDS = TABLES.crowd.columns.map(Number);
const YEARS = TABLES.years.columns.map(Number);

/** Records of readers who have come for so many years, and are in the first week of a plan today. */
function records() {
  const args = ["run", "--locked", "--quiet", "--example", "years", "--", String(Date.now()), ...YEARS];
  const text = execFileSync("cargo", args.map(String), { cwd: root, encoding: "utf8" });
  return text.trim().split("\n");
}

/** What the static page keeps of a plan. */
const STATIC_PLAN = JSON.stringify({ looks: { 1: { answers: {} } }, enrolments: { 1: { ticks: {} } } });

/** One round: each thing on each target, begun by another target each time. */
async function measure(browser, all, round, stored) {
  const noted = {};
  const note = (column, kind, what) => {
    noted[column] = { ...noted[column], [kind]: what };
  };
  const three = [all.static, all.page, all.embed];
  const turned = three.map((_, index) => three[(index + round) % three.length]);
  // One thing on each target before the next thing, so that what is compared is done in one minute.
  for (const target of turned) note(target.name, "free", await first(browser, target, FREE));
  for (const target of turned) note(target.name, "slow", await first(browser, target, SLOW));
  for (const target of turned) {
    const record = target.widgets ? stored[0] : STATIC_PLAN;
    note(target.name, "warm", await again(browser, target, SLOW, record));
  }
  for (const target of turned.filter(({ way }) => way)) {
    note(target.name, "journey", await journey(browser, target));
  }
  for (const n of CROWDS) note(n, "crowd", await crowd(browser, all.crowd(n)));
  for (const [index, years] of YEARS.entries()) {
    const visit = await again(browser, all.page, SLOW_CPU, stored[index]);
    note(years, "years", { ...visit, stored: stored[index].length });
  }
  return noted;
}

/** The static page asks what the first round asks, or the comparison means nothing. */
function sameStatements({ static: floor, page }) {
  const [one, other] = [floor, page].map(({ journey }) => journey.statements.slice(0, 7).join("\n"));
  if (one !== other) throw new Error("benches/static/index.html and this build ask different statements");
}

/**
 * Before other work on this machine, where that is allowed; the browser inherits it. Linux shares the
 * processors out among sessions first, and by priority only within each (autogroup, `man 7 sched`).
 */
function comeFirst() {
  const session = "/proc/self/autogroup";
  try {
    setPriority(-10);
    const [, before] = readFileSync(session, "utf8").split(" nice ");
    writeFileSync(session, "-20");
    process.once("exit", () => writeFileSync(session, before));
  } catch {
    // Then it takes its turn, and the figures are rougher.
  }
}

async function run() {
  const stored = records();
  comeFirst();
  const all = await targets(root, resolve(options.dist), CROWDS);
  const about = { date: new Date().toISOString(), rounds, cores: cpus().length, load: [] };
  const noted = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const browser = await launch();
      about.browser = browser.version;
      try {
        const notes = await measure(browser, all, round, stored);
        sameStatements(notes);
        noted.push(notes);
      } finally {
        await browser.close();
      }
      about.load.push(Number(loadavg()[0].toFixed(1)));
      console.error(`round ${round + 1} of ${rounds}`);
    }
  } finally {
    await all.close();
  }
  const { page, embed } = noted.at(-1);
  return { about, tables: summary(noted), files: { page: page.slow, embed: embed.slow }, noted };
}

const write = (name, what) => writeFileSync(join(here, name), `${JSON.stringify(what, null, 2)}\n`);

const { about, tables, files, noted } = await run();
write("last.json", { about, tables, noted });
console.log(print({ about, tables }));
console.log(printFiles("Files of the page, slow", files.page));
console.log(printFiles("Files of embed.js, slow", files.embed));
if (options.accept) {
  write("committed.json", { about, tables });
  tellReadme(join(root, "README.md"), tables);
} else {
  const accepted = JSON.parse(readFileSync(join(here, "committed.json"), "utf8"));
  const found = worse(tables, accepted.tables);
  if (found.length) {
    console.error(`\nWorse than accepted (node benches/run.mjs --accept takes it):\n  ${found.join("\n  ")}`);
    process.exitCode = 1;
  }
}
