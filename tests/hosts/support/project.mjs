// A project of an author's own that has installed the package.
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, run } from "./folder.mjs";
import { release, version } from "./release.mjs";

/** Writes `files` (texts by path) into `folder`, and installs the package there, as npm does. */
export async function project(folder, files) {
  const all = { "package.json": '{ "private": true, "type": "module" }', ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await run("npm", ["install", "--offline", "--no-save", "--no-audit", "--no-fund", join(release, `career-insurance-${version}.tgz`)], { cwd: folder });
  // What else it needs is there already.
  const installed = join(root, "tests/hosts/node_modules");
  for (const name of readdirSync(installed)) {
    if (name !== "career-insurance" && !name.startsWith(".package")) symlinkSync(join(installed, name), join(folder, "node_modules", name));
  }
}

/** A program of the project's. */
export const tool = (folder, name) => join(folder, "node_modules/.bin", name);
