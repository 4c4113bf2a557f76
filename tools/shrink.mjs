// Makes a smaller program of the one that wasm-bindgen has written: a seventh less to download.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { functionsOf, withBodies } from "./wasm.mjs";

// Where a program goes that finds a mistake of its own. What they would say on the console is a tenth
// of the download; without it they stop the program at the same place, and the browser says where.
const LAST_WORDS = [
  /^core::panicking::/,
  /^core::(option|result)::(expect|unwrap)_failed$/,
  /^core::(slice|str)::.*fail/,
  /^core::cell::panic_already/,
  /^alloc::(raw_vec::(capacity_overflow|handle_error)|alloc::handle_alloc_error)/,
  /^std::(alloc|panicking|sys::backtrace|thread::local)::/,
  /(rust_begin_unwind|rust_oom|rust_panic|__rust_start_panic)/,
  /^wasm_bindgen::__rt::borrow_fail/,
  /^console_error_panic_hook::/,
  /::assert_failed$/,
];
// No local variables; `unreachable`; the end.
const STOP = Buffer.from([0, 0, 11]);

// Inlining makes a smaller program and a larger download, but for bodies that are hardly more than a
// call. The order was found by trying: the second half sees what the first has freed.
const INLINING = [
  "--always-inline-max-function-size=4",
  "--flexible-inline-max-function-size=1",
  "--one-caller-inline-max-function-size=1",
];
const PASSES = ["--flatten", "--rereloop", "-Os", "--gufa-optimizing", "-Os", "--converge"];

/** `program` has names; what comes back has none. */
export function shrink(program) {
  const { sections, functions } = functionsOf(program);
  // The compiler adds a checksum to the names of crates.
  const isLast = (name) => LAST_WORDS.some((each) => each.test(name.replace(/\[[0-9a-f]+\]/g, "")));
  const bodies = functions.map(({ body, name }) => (isLast(name) ? STOP : body));
  if (!bodies.includes(STOP)) throw new Error("the program has no names: wasm-bindgen has to keep them");
  const folder = mkdtempSync(join(tmpdir(), "career-insurance-"));
  try {
    const [before, after] = [join(folder, "before.wasm"), join(folder, "after.wasm")];
    writeFileSync(before, withBodies(program, sections, bodies));
    execFileSync("wasm-opt", [...PASSES, ...INLINING, before, "-o", after], { stdio: "inherit" });
    return readFileSync(after);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
