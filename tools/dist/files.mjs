// Where the files of a build are: what it reads, and the folder that Trunk publishes afterwards.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
// Trunk says where it has put its own output, and of which kind it is.
export const dist = process.env.TRUNK_STAGING_DIR;
export const release = process.env.TRUNK_PROFILE === "release";

/** The path of a source file. */
export const source = (path) => join(root, "src", path);
/** What a file of the build has in it. */
export const read = (path) => readFileSync(join(dist, path));
/** The file of the build whose name fits. */
export const find = (pattern) => readdirSync(dist).find((name) => pattern.test(name));

export function write(path, content) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}

const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
/** The folder whose files never change: pages pin them. */
export const version = `v${/^version = "(.*)"$/m.exec(manifest)[1]}`;
