// Runs the tests in real blog software, one file after another, as two editors at a time are too many for a
// small machine. What had to be left out is named at the end, a line each.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NEWEST_TOO_OLD = 19;
const here = dirname(fileURLToPath(import.meta.url));
const left = [];
const failed = [];

/** Passes on what the tests say, and notes what they skip. */
async function runFile(name) {
  const child = spawn(process.execPath, ["--test", "--test-reporter=tap", join(here, name)], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (bytes) => {
    text += bytes;
    process.stdout.write(bytes);
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  left.push(...[...text.matchAll(/ # SKIP (.+)$/gm)].map(([, reason]) => reason));
  if (code !== 0) failed.push(name);
}

const [major] = process.versions.node.split(".").map(Number);
if (major <= NEWEST_TOO_OLD) left.push(`all hosts: their tools need Node ${NEWEST_TOO_OLD + 1}, this is ${process.version}`);
else for (const name of readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort()) await runFile(name);

for (const reason of new Set(left)) console.log(`left out: ${reason}`);
if (failed.length) console.error(`failed: ${failed.join(", ")}`);
process.exitCode = failed.length ? 1 : 0;
