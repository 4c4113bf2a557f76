// A project that imports the package and type-checks, bundled by Vite.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { keepRunning, run, suite, until, workFolder } from "./support/folder.mjs";
import { project, tool } from "./support/project.mjs";
import { comesBackAWeekLater, doTheMainJob, reads } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";

const MAIN = `import "career-insurance";

const check = document.createElement("career-insurance");
check.theme = "light";
check.headingLevel = 3;
check.addEventListener("career-insurance:started", (event) => {
  document.title = \`started \${event.detail}\`;
});
document.querySelector("main")?.append(check);
`;

const REACT = `import type {} from "career-insurance/react";

export const check = (
  <career-insurance theme="dark" heading-level={3} cta-text="I'm in" style={{ "--career-insurance-accent": "#123456" }} />
);
`;

const WRONG = `import "career-insurance";
import type {} from "career-insurance/react";

const check = document.createElement("career-insurance");
// @ts-expect-error a wrong value
check.theme = "purple";
// @ts-expect-error a wrong level
check.headingLevel = 6;
// @ts-expect-error a wrong event name
check.addEventListener("career-insurance:stated", () => {});
// @ts-expect-error an event carries nothing
check.addEventListener("career-insurance:started", (event) => event.detail.answer);
// @ts-expect-error there is no such property
check.colour = "red";
// @ts-expect-error a wrong value in JSX
export const shown = <career-insurance load="later" />;
`;

const CONFIG = JSON.stringify({
  compilerOptions: { strict: true, noEmit: true, target: "es2022", module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"], jsx: "react-jsx", types: [] },
  include: ["*.ts", "*.tsx"],
});

describe("Vite and TypeScript", () => {
  const folder = workFolder(suite(after));
  before(() =>
    project(folder, {
      "index.html": '<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>A site</title></head><body><main></main><script type="module" src="/main.ts"></script></body></html>',
      "main.ts": MAIN,
      "react.tsx": REACT,
      "wrong.tsx": WRONG,
      "tsconfig.json": CONFIG,
      "vite.config.js": 'export default { optimizeDeps: { exclude: ["career-insurance"] } };',
    }),
  );

  // A line that tsc accepts after `@ts-expect-error` is an error.
  test("tsc takes what is documented, and refuses what is not", () => run(tool(folder, "tsc"), [], { cwd: folder }));

  test("what Vite builds does the whole job, from whatever folder", async (t) => {
    await run(tool(folder, "vite"), ["build", "--base", "./", "--outDir", "built/deep/down"], { cwd: folder });
    const site = await serve(t, { folder: join(folder, "built") });
    const page = await reads(t);
    await page.goto(`${site.origin}/deep/down/`);
    await doTheMainJob(page);
    assert.equal(await page.title(), "started null");
    await comesBackAWeekLater(page);
    assert.deepEqual(page.told, []);
    assert.ok(readFileSync(join(folder, "built/deep/down/index.html"), "utf8").includes("./assets/"));
  });

  test("Vite's development server finds the program too", async (t) => {
    const vite = keepRunning(t, tool(folder, "vite"), ["--host", "127.0.0.1", "--port", "0"], { cwd: folder });
    const address = await until("Vite", () => /http:\/\/127\.0\.0\.1:\d+\//.exec(vite.text.replace(/\x1b\[\d+m/g, ""))?.[0]);
    const page = await reads(t);
    await page.goto(address);
    await doTheMainJob(page);
    assert.deepEqual(page.told, []);
  });
});
