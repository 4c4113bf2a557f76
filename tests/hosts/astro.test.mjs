// Astro: the package imported in a page, and its router, which swaps pages softly.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { run, suite, workFolder } from "./support/folder.mjs";
import { project, tool } from "./support/project.mjs";
import { comesBackAWeekLater, counts, doTheMainJob, reads } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { goesToAndFro } from "./support/visits.mjs";

const page = (title, other, { head = "", check = "" } = {}) => `---
${head && 'import { ClientRouter } from "astro:transitions";'}
---
<html lang="en">
  <head><meta charset="utf-8" /><link rel="icon" href="data:," /><title>${title}</title>${head}</head>
  <body>
    <h1>${title}</h1>
    <a href=${JSON.stringify(`/${other.toLowerCase()}/`)}>${other}</a>
    <career-insurance load="eager" ${check}><a href="https://check.example/">Take the check</a></career-insurance>
    <script>import "career-insurance";</script>
  </body>
</html>
`;
const soft = { head: "<ClientRouter />" };
const kept = { ...soft, check: 'transition:persist="check"' };

describe("Astro", () => {
  const folder = workFolder(suite(after));
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  before(async () => {
    await project(folder, {
      "astro.config.mjs": 'export default { vite: { resolve: { preserveSymlinks: true } }, devToolbar: { enabled: false }, image: { service: { entrypoint: "astro/assets/services/noop" } } };',
      "src/pages/plain.astro": page("Plain", "Plain"),
      "src/pages/first.astro": page("First", "Second", soft),
      "src/pages/second.astro": page("Second", "First", soft),
      "src/pages/third.astro": page("Third", "Fourth", kept),
      "src/pages/fourth.astro": page("Fourth", "Third", kept),
    });
    await run(tool(folder, "astro"), ["build"], { cwd: folder, env });
  });

  const opens = async (t, path) => {
    const site = await serve(t, { folder: join(folder, "dist") });
    const reader = await reads(t);
    await counts(reader);
    await reader.goto(site.origin + path);
    return reader;
  };

  test("imported in a page: the whole job, and the week after", async (t) => {
    const reader = await opens(t, "/plain/");
    await doTheMainJob(reader);
    await comesBackAWeekLater(reader);
    assert.deepEqual(reader.told, []);
  });

  test("thirty view transitions: one live check, nothing doubled, nothing lost", async (t) => {
    await goesToAndFro(await opens(t, "/first/"), ["First", "Second"], (visit) => visit + 2);
  });

  test("thirty view transitions that keep the element", async (t) => {
    await goesToAndFro(await opens(t, "/third/"), ["Third", "Fourth"], () => 1);
  });
});
