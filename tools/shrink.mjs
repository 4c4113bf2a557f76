// Makes a smaller program of the one that wasm-bindgen has written.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withoutPlaces } from "./places.mjs";
import { nameless, withBodies } from "./wasm.mjs";

// Where a program goes that finds a mistake of its own. What they would say on the console costs each
// reader two kilobytes; without it the program stops at the same place, and the browser says where.
const LAST_WORDS = [
  /^core::panicking::/,
  /^core::(option|result)::(expect|unwrap)_failed$/,
  /^core::(slice|str)::.*fail/,
  /^core::cell::panic_already/,
  /^alloc::(raw_vec::(capacity_overflow|handle_error)|alloc::handle_alloc_error)/,
  /^std::panicking::panic_(handler|with_hook)/,
  /^std::(alloc::rust_oom|sys::backtrace::__rust_end_short_backtrace|thread::local::panic_access_error)/,
  /(rust_begin_unwind|rust_panic)$/,
  /^wasm_bindgen::__rt::borrow_fail/,
  /::assert_failed$/,
];
// Yew's way to the console, which only the first of them would take.
const HOOK = "console_error_panic_hook::hook";
// No local variables; `unreachable`; the end.
const STOP = Buffer.from([0, 0, 11]);
// What values look like to a developer. Only last words have it in them: clippy sees to that (src/lib.rs).
const LOOKS = / as core::fmt::Debug>::fmt(\.\d+)?$/;
// No local variables; the constant zero, which says that all is well; the end.
const NOTHING = Buffer.from([0, 0x41, 0, 11]);

// Inlining makes a smaller program and a larger download, but for bodies that are hardly more than a
// call. The order was found by trying: the second half sees what the first has freed.
const INLINING = [
  "--always-inline-max-function-size=4",
  "--flexible-inline-max-function-size=1",
  "--one-caller-inline-max-function-size=40",
];
const PASSES = ["--flatten", "--rereloop", "-Os", "--gufa-optimizing", "-Os", "--converge"];

/** `program` has names; what comes back has none. */
export function shrinkFirst(program) {
  let found = false;
  const silent = withBodies(program, ({ body, name }) => {
    // The compiler adds checksums.
    const plain = name.replace(/\[[0-9a-f]+\]|::h[0-9a-f]{16}/g, "");
    if (LOOKS.test(plain)) return NOTHING;
    // None of them returns, or it would be another function that has such a name.
    const stops = body.subarray(-2).equals(STOP.subarray(-2));
    const goes = (stops && LAST_WORDS.some((each) => each.test(plain))) || plain.startsWith(HOOK);
    found ||= goes;
    return goes ? STOP : body;
  });
  if (!found) throw new Error("the program has no names: wasm-bindgen has to keep them");
  return optimised(withoutPlaces(silent));
}

/** The same for the second file, which has no last words: they are in the first. */
export const shrinkLater = (program) => optimised(withoutPlaces(nameless(program)));

function optimised(program) {
  const folder = mkdtempSync(join(tmpdir(), "career-insurance-"));
  try {
    const [before, after] = [join(folder, "before.wasm"), join(folder, "after.wasm")];
    writeFileSync(before, program);
    execFileSync("wasm-opt", [...PASSES, ...INLINING, before, "-o", after], { stdio: "inherit" });
    return readFileSync(after);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
