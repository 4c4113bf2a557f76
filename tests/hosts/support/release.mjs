// The archives of the release, unpacked as who takes them does.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./folder.mjs";

export const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))[1];
export const release = join(root, "target/release-of-tests");

/** Unpacks an archive of the release into `folder`. */
export async function unpack(name, folder) {
  mkdirSync(folder, { recursive: true });
  const archive = join(release, name.replace("*", version));
  if (archive.endsWith(".tgz")) await run("tar", ["-xzf", archive, "-C", folder, "--strip-components=1"]);
  // Python is a part of every Debian that builds; unzip is not.
  else await run("python3", ["-m", "zipfile", "-e", archive, folder]);
  return folder;
}
