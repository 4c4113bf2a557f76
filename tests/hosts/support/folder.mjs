// A folder for one test, and the programs that run in it: both are gone when the test is over.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = new URL("../../../", import.meta.url).pathname;

/**
 * For what a whole suite needs, `after` of node:test given: what was made last goes first. (In `before`,
 * `after` itself would be called at once.)
 */
export function suite(after) {
  const all = [];
  after(async () => {
    while (all.length) await all.pop()();
  });
  return { after: (step) => all.push(step) };
}

/** `test` is what has `after`: a test, or a suite. */
export function workFolder(test) {
  const folder = mkdtempSync(join(tmpdir(), "career-insurance-hosts-"));
  test.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Runs a program to its end, and returns what it printed. What it says of a failure is in the error. */
export async function run(program, given, options = {}) {
  const child = spawn(program, given, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let [printed, all] = ["", ""];
  child.stdout.on("data", (bytes) => ((printed += bytes), (all += bytes)));
  child.stderr.on("data", (bytes) => (all += bytes));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`${program} ${given.join(" ")} ends with ${code}:\n${all.slice(-4000)}`);
  return printed;
}

/** A program that runs until the test is over, with all that it has started: they are one group. */
export function keepRunning(test, program, given, options = {}) {
  const child = spawn(program, given, { stdio: ["ignore", "pipe", "pipe"], detached: true, ...options });
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (output.text += bytes));
  const ended = new Promise((resolve) => child.on("exit", resolve).on("error", resolve));
  const end = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  const last = () => end("SIGKILL");
  process.on("exit", last);
  test.after(async () => {
    end("SIGTERM");
    const late = setTimeout(() => end("SIGKILL"), 5000);
    await ended;
    clearTimeout(late);
    // Workers may outlive the one that started them.
    end("SIGKILL");
    process.off("exit", last);
  });
  return output;
}

/** Asks until the answer is true; `what` is waited for. */
export async function until(what, ask, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  let reason;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > end) throw new Error(`waited for ${what}`, { cause: reason });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
