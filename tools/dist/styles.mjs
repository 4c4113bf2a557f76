// The stylesheets, as small as they get.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { release, root } from "./files.mjs";

export async function style(name) {
  const css = readFileSync(join(root, `styles/${name}.css`), "utf8");
  return (await transform(css, { loader: "css", minify: release })).code.trim();
}
