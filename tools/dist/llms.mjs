// llms.txt, for assistants whom authors ask.
import { readFileSync } from "node:fs";
import { tables } from "../interface.mjs";
import { source, version, write } from "./files.mjs";
import { fill } from "./fill.mjs";

export function writeLlms(pinned) {
  const values = { version: version.slice(1), "embed-integrity": pinned, tables };
  write("llms.txt", fill(readFileSync(source("page/llms.txt"), "utf8"), values));
}
