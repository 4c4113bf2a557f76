// What is published as it stands in the source.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, write } from "./files.mjs";

const COPIES = {
  "src/page/pictures": ["card.png", "icon.svg", "icon-180.png", "icon-192.png", "icon-512.png"],
  // By these, editors know the files of authors and translators.
  "src/content": ["questions", "habits", "words", "pack"].map((name) => `${name}.schema.json`),
  styles: ["snippet.css", "host.css"],
};

export function writeCopies() {
  for (const [folder, names] of Object.entries(COPIES)) {
    for (const name of names) write(name, readFileSync(join(root, folder, name)));
  }
}
