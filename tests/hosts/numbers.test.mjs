// The documented recipes for an author's own statistics, with stubs that record what they are told.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./support/folder.mjs";
import { doTheMainJob, reads } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const docs = readFileSync(join(root, "docs/embedding.md"), "utf8");
const STEPS = ["started", "profiled", "planned", "ticked"];

const STUBS = {
  Plausible: "window.plausible = (...given) => calls.push(given);",
  Umami: "window.umami = { track: (...given) => calls.push(given) };",
  Fathom: "window.fathom = { trackEvent: (...given) => calls.push(given) };",
};

for (const [name, stub] of Object.entries(STUBS)) {
  test(`${name} is told each step once, and nothing of the reader`, async (t) => {
    const [, recipe] = new RegExp(`### ${name}\\n[^]*?\`\`\`html\\n([^]*?)\`\`\``).exec(docs);
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">
      <script>window.calls = []; ${stub}</script>${recipe}
      <career-insurance load="eager"></career-insurance><script type="module" src="/embed.js"></script></html>`;
    const site = await serve(t, { folder: join(root, "dist"), pages: { "/post": page } });
    const reader = await reads(t);
    await reader.goto(`${site.origin}/post`);
    await doTheMainJob(reader);
    assert.deepEqual(await reader.evaluate("calls"), STEPS.map((step) => [`Career check: ${step}`]));
    assert.deepEqual(reader.told, []);
  });
}

test("every event is without a word", async (t) => {
  const listen = `<script>window.details = {};
    for (const name of ["ready", "started", "profiled", "planned", "ticked", "finished"])
      addEventListener("career-insurance:" + name, ({ detail }) => (details[name] = detail));</script>`;
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">${listen}
    <career-insurance load="eager"></career-insurance><script type="module" src="/embed.js"></script></html>`;
  const site = await serve(t, { folder: join(root, "dist"), pages: { "/post": page } });
  const reader = await reads(t);
  await reader.goto(`${site.origin}/post`);
  await doTheMainJob(reader);
  assert.deepEqual(await reader.evaluate("details"), { ready: null, started: null, profiled: null, planned: null, ticked: null });
});
