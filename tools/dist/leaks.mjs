// A release names no folder of the machine that built it.
import { readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { dist, read, root } from "./files.mjs";

export function findLeaks() {
  const folders = [`${homedir()}/`, `${root}/`, "/.cargo/", "/.rustup/"].filter((folder) => folder !== "//");
  for (const name of readdirSync(dist, { recursive: true })) {
    if (statSync(join(dist, name)).isDirectory()) continue;
    const text = read(name).toString("latin1");
    const folder = folders.find((folder) => text.includes(folder));
    if (folder) throw new Error(`${name} names ${folder}: build it with make build`);
  }
}
