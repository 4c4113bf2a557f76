// The figures as tables to read.
import { TABLES } from "./figures.mjs";

const digits = (value, unit) => value.toFixed(unit === "ms" ? 0 : 2);

/** One cell: the median, the slow end of times, and the ratio. */
function cell(figure, unit) {
  if (!figure) return "–";
  if (figure.most !== undefined) return String(figure.most);
  const slowEnd = ["ms", "s"].includes(unit) ? ` (${digits(figure.p95, unit)})` : "";
  const ratio = figure.ratio === undefined ? "" : ` × ${figure.ratio.toFixed(2)}`;
  return `${digits(figure.median, unit)}${slowEnd}${ratio}`;
}

/** An aim in words, with whether it is met. */
function aim(most, figure, base, unit) {
  const [reached, limit, words] =
    most.median ? [figure.median, most.median, `≤ ${most.median} ${unit}`]
    : most.slower ? [figure.p95 - base.p95, most.slower, `95 % ≤ + ${most.slower} ms`]
    : [figure.ratio, most, `≤ × ${most}`];
  return reached <= limit ? words : `${words} (not yet)`;
}

/** The tables as Markdown, which reads well on a terminal too. */
export function print({ tables, about }) {
  const lines = [
    `${about.rounds} rounds, ${about.browser}, ${about.cores} cores, load ${about.load.join(" ")}.`,
    "Median (95 % are below that) × the first column.",
  ];
  for (const [name, { title, columns, rows, never = [], aims = {} }] of Object.entries(TABLES)) {
    const aimed = (row, unit) => {
      if (never.some(([other]) => other === row)) return "0";
      const each = Object.entries(aims[row] ?? {}).map(([column, most]) => {
        const [base, figure] = [columns[0], column].map((of) => tables[name][row][of]);
        return `${column} ${aim(most, figure, base, unit)}`;
      });
      return each.join(", ");
    };
    const all = [...rows, ...never].map(([row, unit]) => [
      unit ? `${row}, ${unit}` : row,
      ...columns.map((column) => cell(tables[name][row][column], unit)),
      aimed(row, unit),
    ]);
    const table = [[title, ...columns, "aim"], ...all];
    const widths = table[0].map((_, at) => Math.max(...table.map((row) => row[at].length)));
    const line = (row) => `| ${row.map((text, at) => text.padEnd(widths[at])).join(" | ")} |`;
    const rule = line(widths.map((width) => "-".repeat(width)));
    lines.push("", line(table[0]), rule, ...table.slice(1).map(line));
  }
  return lines.join("\n");
}

/** When the files of a slow visit were asked for, when they were there, and which came twice. */
export function printFiles(title, { loads, twice }) {
  const ms = (value) => String(Math.round(value)).padStart(5);
  const line = ({ name, asked, there }) => `${ms(asked)} – ${ms(there)} ms  ${name}`;
  const again = twice.length ? [`sent twice: ${twice.join(", ")}`] : [];
  return ["", title, ...loads.map(line), ...again].join("\n");
}
