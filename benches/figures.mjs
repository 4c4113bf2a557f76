// From what was noted in the rounds to figures. Ratios are taken round by round, as both were measured
// in the same minute on the same machine, and the middle one counts.

/** The value below which this part of them lies. */
function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// The static page has no program.
const seconds = (ms) => ms && ms / 1000;
// Nothing to divide by.
const NONE = () => undefined;

const three = (columns) => ["static", ...columns];
const load = (name) => [
  ["first paint", "ms", (of) => of[name].paint],
  ["answerable", "ms", (of) => of[name].answerable],
  ["second statement", "ms", (of) => of[name].second],
  ["the whole program is there", "s", (of) => seconds(of[name].whole), (of) => seconds(of[name].second)],
  ["long tasks, beyond 50 ms", "ms", (of) => of[name].blocked, NONE],
];
// What must be nothing, whatever the machine.
const nothing = (name) => [
  ["layout shift", "", (of) => of[name].shift],
  ["dead clicks", "", (of) => of[name].dead],
  ["answers that went back", "", (of) => of[name].back],
];

/**
 * A table: its columns, the first of which is what the others are divided by, and its rows: name,
 * unit, what it takes from a round's notes on a column, and from those on the first column, if that
 * is something else. `never` are the rows that must be nothing. An aim is for the ratio, or for the
 * median, or for how much slower the slow end may be. `margin` is how far beyond the accepted ratios
 * the table's ratios may be, where that is not the usual (compare.mjs).
 */
export const TABLES = {
  bytes: {
    title: "Bytes of a first visit (brotli)",
    columns: three(["page", "embed"]),
    exact: true,
    rows: ["until it is answerable", "all in", "of it html", "of it js", "of it wasm"].map((part) => [
      part,
      "kB",
      (of) => of.slow.bytes[part] / 1000,
    ]),
    aims: {
      "until it is answerable": { page: { median: 9 }, embed: { median: 8 } },
      "all in": { page: { median: 225 } },
    },
  },
  free: {
    title: "First visit, nothing throttled",
    columns: three(["page", "embed"]),
    // A few hundredths of a second, of which the machine's mood is a third.
    margin: Infinity,
    rows: load("free"),
    never: nothing("free"),
  },
  slow: {
    title: "First visit, CPU ÷ 4, 1.6 Mbps, 150 ms",
    columns: three(["page", "embed"]),
    rows: load("slow"),
    never: [...nothing("slow"), ["files sent twice", "", (of) => of.slow.twice.length]],
    aims: {
      answerable: { page: 1, embed: 1.3 },
      "second statement": { page: 1, embed: 1.25 },
      "the whole program is there": { page: { median: 1.8 }, embed: { median: 2.1 } },
    },
  },
  warm: {
    title: "Second visit with a plan, the same slow phone and line",
    columns: three(["page", "embed"]),
    rows: [
      ["first paint", "ms", (of) => of.warm.paint],
      ["this week’s tick answerable", "ms", (of) => of.warm.answerable],
      ["tick shown", "ms", (of) => of.warm.second],
    ],
    never: nothing("warm"),
    aims: { "this week’s tick answerable": { page: 1, embed: 1.5 } },
  },
  journey: {
    title: "Everything loaded, CPU ÷ 4, real clicks",
    columns: three(["page"]),
    // Single frames.
    margin: 1.6,
    rows: [
      ["answer to next statement", "ms", (of) => of.journey.answer],
      ["open the plan", "ms", (of) => of.journey.open],
      ["tick", "ms", (of) => of.journey.tick],
      ["JavaScript heap afterwards", "MB", (of) => of.journey.heap / 1e6],
      ["memory of the program", "MB", (of) => of.journey.wasm / 1e6],
    ],
    never: [["layout shift", "", (of) => of.journey.shift]],
    aims: {
      "answer to next statement": { page: { slower: 17 } },
      "open the plan": { page: { median: 60 } },
      tick: { page: { median: 25 } },
    },
  },
  crowd: {
    title: "Widgets on one page, CPU ÷ 4",
    columns: ["1", "5", "20"],
    rows: [
      ["the last one answerable", "ms", (of) => of.crowd.answerable],
      ["the program is in all of them", "ms", (of) => of.crowd.whole],
      ["heap and program", "MB", (of) => of.crowd.memory / 1e6],
      ["programs", "", (of) => of.crowd.programs],
    ],
    never: nothing("crowd"),
    aims: { "the program is in all of them": { 20: 1.6 }, "heap and program": { 20: 1.5 }, programs: { 20: 1 } },
  },
  years: {
    title: "Years of stored weeks, second visit, CPU ÷ 4",
    columns: ["0", "1", "10"],
    rows: [
      ["stored", "kB", (of) => of.years.stored / 1000, NONE],
      ["this week’s tick answerable", "ms", (of) => of.years.answerable],
    ],
    never: nothing("years"),
    aims: { "this week’s tick answerable": { 10: 1.1 } },
  },
};

const all = (value) => (value === undefined ? [] : [value].flat());
const rounded = (value) => Number(value.toPrecision(4));

/**
 * `rounds` are notes by column. Returns tables of rows of { median, p95, ratio } by column, and of
 * { most } in rows that must be nothing.
 */
export function summary(rounds) {
  const tables = {};
  for (const [name, { columns, rows, never = [] }] of Object.entries(TABLES)) {
    const table = (tables[name] = {});
    for (const [row, , take, takeFirst = take] of rows) {
      const base = rounds.map((round) => all(takeFirst(round[columns[0]])));
      table[row] = {};
      for (const column of columns) {
        const values = rounds.map((round) => all(take(round[column])));
        if (!values.flat().length) continue;
        const cell = { median: rounded(median(values.flat())), p95: rounded(quantile(values.flat(), 0.95)) };
        const ratios = values.map((some, index) => median(some) / median(base[index]));
        if (column !== columns[0] && ratios.every(Number.isFinite)) cell.ratio = rounded(median(ratios));
        table[row][column] = cell;
      }
    }
    for (const [row, , take] of never) {
      table[row] = {};
      // One round in which it happens is one too many.
      for (const column of columns) {
        const values = rounds.flatMap((round) => all(take(round[column])));
        table[row][column] = { most: rounded(Math.max(...values)) };
      }
    }
  }
  return tables;
}
