// Cuts the program in two along its seam (src/ui/later.rs), and binds it to the page. Which function
// belongs to which file follows from what the linker says refers to what, and from nothing else.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Of the file that the compiler wrote: the two programs, and the glue between the first and the page. */
export function split(file) {
  const folder = mkdtempSync(join(tmpdir(), "career-insurance-"));
  const run = (tool, ...options) => execFileSync(tool, options, { stdio: ["ignore", "ignore", "inherit"] });
  const read = (name, encoding) => readFileSync(join(folder, name), encoding);
  try {
    run("wasm-split-cli", file, folder, "--out-name", "first");
    const bound = ["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", folder];
    run("wasm-bindgen", join(folder, "first.wasm"), ...bound, "--out-name", "bound");
    return { first: read("bound_bg.wasm"), later: read("split_later.wasm"), glue: read("bound.js", "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
