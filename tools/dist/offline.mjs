// The service worker, with the list of what the page by itself needs without a network.
import { read, write } from "./files.mjs";
import { languages } from "./languages.mjs";
import { digest } from "./names.mjs";
import { bundle, returning } from "./scripts.mjs";

/** One for the page of each language, with the words of that one. */
export async function writeServiceWorkers(start, code, program) {
  for (const { folder, root, pack } of languages) await writeServiceWorker(folder, root, pack, start, code, program);
}

async function writeServiceWorker(folder, root, pack, start, code, program) {
  const shared = [start, code, program, ...(pack ? [pack] : [])].map(({ name }) => name);
  shared.push("icon.svg", "icon-192.png");
  const own = ["index.html", "manifest.webmanifest"];
  const values = {
    ...returning,
    START: start.name,
    ROOT: root,
    FILES: ["./", "./manifest.webmanifest", ...shared.map((name) => root + name)],
    BUILD: digest(...own.map((name) => read(folder + name)), ...shared.map(read)),
  };
  write(`${folder}sw.js`, await bundle("page/sw.js", { values, format: "iife" }));
}
