// Hugo with our theme component, and with the shortcode call as the documents have it.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { root, run, suite, workFolder } from "./support/folder.mjs";
import { comesBackAWeekLater, doTheMainJob, reads } from "./support/reader.mjs";
import { unpack } from "./support/release.mjs";
import { serve } from "./support/server.mjs";

const HUGO = ["/usr/bin/hugo", "/usr/local/bin/hugo", "/snap/bin/hugo"].find(existsSync);
const missing = HUGO ? false : "Hugo is not installed (tools/setup hosts)";

const FILES = {
  "config.toml": 'baseURL = "http://blog.test/sub/"\ntitle = "A blog"\ntheme = ["career-insurance"]\ndisableKinds = ["taxonomy", "term"]\n',
  "layouts/_default/single.html": '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>',
};

describe("Hugo", { skip: missing }, () => {
  const folder = workFolder(suite(after));
  before(async () => {
    await unpack("career-insurance-hugo-*.zip", join(folder, "themes"));
    const told = readFileSync(join(root, "docs/embedding.md"), "utf8");
    const [call] = /\{\{< career-insurance [^\n]*?>\}\}/.exec(told);
    const posts = { "content/documented.md": `Words.\n\n${call}\n\nMore words.`, "content/set.md": '{{< career-insurance theme="dark" cta-text="a \\"b\\" & c" >}}' };
    for (const [path, text] of Object.entries({ ...FILES, ...posts })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path.endsWith(".md") ? `---\ntitle: A post\n---\n${text}\n` : text);
    }
    await run(HUGO, ["--quiet", "--destination", "public/sub"], { cwd: folder, env: { ...process.env, HUGO_CACHEDIR: join(folder, "cache") } });
  });

  test("the documented call: the whole job, and the week after", async (t) => {
    const site = await serve(t, { folder: join(folder, "public") });
    const reader = await reads(t);
    await reader.goto(`${site.origin}/sub/documented/`);
    await doTheMainJob(reader);
    await comesBackAWeekLater(reader);
    assert.equal(await reader.locator("career-insurance").getAttribute("cta-href"), "/contact/");
    assert.deepEqual(reader.told, []);
  });

  test("what is set arrives as it was written", async (t) => {
    const site = await serve(t, { folder: join(folder, "public") });
    const reader = await reads(t);
    await reader.goto(`${site.origin}/sub/set/`);
    const has = (name) => reader.locator("career-insurance").getAttribute(name);
    assert.deepEqual([await has("theme"), await has("cta-text")], ["dark", 'a "b" & c']);
  });
});
