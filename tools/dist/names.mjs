// Names and checksums. A file whose name has its checksum in it can be cached for ever.
import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dist, find, read, release, root, write } from "./files.mjs";

/** For `integrity` attributes and for a Content-Security-Policy. */
export const integrity = (bytes, sum = "sha384") => `${sum}-${createHash(sum).update(bytes).digest("base64")}`;

/** Sixteen digits that stand for a content. */
export const digest = (...contents) =>
  contents.reduce((sum, content) => sum.update(content), createHash("sha256")).digest("hex").slice(0, 16);

/** Writes a file with its checksum in place of the star, and returns its name. */
export function writeNamed(pattern, content) {
  const name = pattern.replace("*", digest(content));
  write(name, content);
  return name;
}

/** The program as Trunk has made it, under its name for ever. `glue` is the path of its JavaScript. */
export function takeProgram() {
  const [glue, made] = [/^career-insurance-.*\.js$/, /^career-insurance-.*\.wasm$/].map(find);
  const bytes = read(made);
  rmSync(join(dist, made));
  const program = { name: writeNamed("career-insurance-*.wasm", bytes), bytes, glue: join(dist, glue) };
  if (release) keepSymbols(program.name);
  return program;
}

/** wasm-opt has written which function has which number. That is for us, and is not published. */
function keepSymbols(program) {
  const folder = join(root, "target/symbols");
  mkdirSync(folder, { recursive: true });
  renameSync(join(root, "target/career-insurance.symbols"), join(folder, `${program}.txt`));
}
