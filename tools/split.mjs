// Cuts the program in two along its seam (src/ui/later.rs), and binds it to the page. Which function
// belongs to which file follows from what the linker says refers to what, and from nothing else.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withImports } from "./wasm.mjs";

/** Of the file that the compiler wrote: the two programs, and the glue between the first and the page. */
export function split(file) {
  const folder = mkdtempSync(join(tmpdir(), "career-insurance-"));
  const run = (tool, ...options) => execFileSync(tool, options, { stdio: ["ignore", "ignore", "inherit"] });
  const read = (name, encoding) => readFileSync(join(folder, name), encoding);
  try {
    run("wasm-split-cli", file, folder, "--out-name", "first");
    const bound = ["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", folder];
    run("wasm-bindgen", join(folder, "first.wasm"), ...bound, "--out-name", "bound");
    return { ...shortNames(read("bound_bg.wasm"), read("bound.js", "utf8")), later: read("split_later.wasm") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the glue offers to the first file has a long name in both of them. A number will do. */
function shortNames(program, glue) {
  const MODULE = "./bound_bg.js";
  const once = (text, name) => {
    if (glue.split(text).length !== 2) throw new Error(`the glue should offer ${name} once`);
    glue = glue.replace(text, text.replace(name, short.get(name)));
  };
  const short = new Map([[MODULE, "page"]]);
  const first = withImports(program, ({ module, name }) => {
    if (module !== MODULE) return { module, name };
    short.set(name, String(short.size));
    once(` ${name}: function`, name);
    return { module: short.get(MODULE), name: short.get(name) };
  });
  once(`"${MODULE}": import0`, MODULE);
  return { first, glue };
}
