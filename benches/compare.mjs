// Compares with the figures that were accepted before (committed.json).
import { TABLES } from "./figures.mjs";

/** So much more than accepted is let pass: bytes are exact, ratios of times are not. */
const MARGIN = { bytes: 1.02, ratio: 1.35 };

/** What is worse than accepted, in words. Absolute times are not compared: machines differ. */
export function worse(tables, accepted) {
  const found = [];
  for (const [name, { title, columns, rows, never = [], exact, margin = MARGIN.ratio }] of Object.entries(TABLES)) {
    const check = (row, kind, margin) => {
      for (const column of columns) {
        const [now, before] = [tables, accepted].map((all) => all[name]?.[row]?.[column]?.[kind]);
        if (before === undefined || now <= before * margin) continue;
        found.push(`${title}: ${row}, ${column}: ${now ?? "nothing"}, accepted ${before}`);
      }
    };
    for (const [row, unit] of rows) {
      if (exact) check(row, "median", MARGIN.bytes);
      else if (unit) check(row, "ratio", margin);
      else check(row, "median", 1);
    }
    for (const [row] of never) check(row, "most", 1);
  }
  return found;
}
