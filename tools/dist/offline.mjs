// The service worker, with the list of what the page by itself needs without a network.
import { read, write } from "./files.mjs";
import { digest } from "./names.mjs";
import { bundle, returning } from "./scripts.mjs";

export async function writeServiceWorker(start, code, program) {
  const files = ["index.html", start.name, code.name, program.name, "manifest.webmanifest", "icon.svg", "icon-192.png"];
  const values = {
    ...returning,
    START: start.name,
    FILES: files.map((name) => (name === "index.html" ? "./" : `./${name}`)),
    BUILD: digest(...files.map(read)),
  };
  write("sw.js", await bundle("page/sw.js", { values, format: "iife" }));
}
