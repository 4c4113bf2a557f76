// Lines that are pasted into a real WordPress without our plugin.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { logIn, post } from "./support/author.mjs";
import { root, suite } from "./support/folder.mjs";
import { comesBackAWeekLater, doTheMainJob, reads } from "./support/reader.mjs";
import { serve } from "./support/server.mjs";
import { documented, snippet } from "./support/snippets.mjs";
import { missing, startWordPress } from "./support/wordpress.mjs";

const after_ = "\n\n<!-- wp:paragraph --><p>And here the post goes on.</p><!-- /wp:paragraph -->";
const html = (lines) => `<!-- wp:html -->\n${lines}\n<!-- /wp:html -->${after_}`;

/** How much a page moves while it loads, with the script of the check late. */
async function shift(reader, link) {
  await reader.route("**/embed.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await reader.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shift += value))).observe({ type: "layout-shift", buffered: true });
  });
  await reader.goto(link);
  await reader.getByRole("radio", { name: "Mostly" }).waitFor();
  // Until what was drawn has been painted and told.
  await reader.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return reader.evaluate("window.shift");
}

describe("WordPress, without the plugin", { skip: missing }, () => {
  const all = suite(after);
  let blog;
  let widget;
  before(async () => {
    widget = await serve(all, { folder: join(root, "dist"), headers: { "Access-Control-Allow-Origin": "*" } });
    blog = await startWordPress(all);
    // Where unknown elements are dropped, the script stands in the theme; here in a plugin of the site's own.
    mkdirSync(join(blog.site, "wp-content/mu-plugins"));
    const tag = `<script type="module" src="${widget.origin}/embed.js"></script>`;
    writeFileSync(join(blog.site, "wp-content/mu-plugins/check.php"), `<?php add_action( 'wp_footer', function () { if ( is_single( array( 'by-div', 'by-bare-div' ) ) ) { echo '${tag}'; } } );`);
  });

  const posts = async (t, who, title, content) => {
    const page = await logIn(t, blog, who);
    await page.goto(`${blog.url}/wp-admin/post-new.php`);
    await page.waitForFunction(() => window.wp?.apiFetch);
    return post(page, title, content);
  };

  test("an administrator's script: the whole job, and nothing moves while it is late", async (t) => {
    const lines = snippet({ platform: "wordpress-html", files: "here", pinned: "on", "cta-text": "I’m “in” & <ready>" }, widget.origin);
    const { link } = await posts(t, "admin", "By script", html(lines));
    const reader = await reads(t);
    assert.equal(await shift(reader, link), 0);
    await doTheMainJob(reader);
    await comesBackAWeekLater(reader);
    assert.equal(await reader.locator("career-insurance").getAttribute("cta-text"), "I’m “in” & <ready>");
    assert.deepEqual(reader.told, []);
    const unscripted = await reads(t, { javaScriptEnabled: false });
    await unscripted.goto(link);
    assert.ok((await unscripted.locator("career-insurance").boundingBox()).height < 100, "no gap without JavaScript");
  });

  test("an administrator's frame stands in the column, and does the whole job", async (t) => {
    const lines = snippet({ platform: "frame", files: "here" }, widget.origin);
    const { link } = await posts(t, "admin", "By frame", html(lines));
    const reader = await reads(t);
    await reader.goto(link);
    const left = async (what) => (await what.boundingBox()).x;
    const frame = reader.locator("iframe[data-career-insurance]");
    assert.equal(await left(frame), await left(reader.getByText("And here the post goes on.")));
    const inside = reader.frameLocator("iframe[data-career-insurance]");
    await doTheMainJob(inside);
    assert.deepEqual(reader.told, []);
    const given = await frame.evaluate(({ allow, sandbox }) => [allow, sandbox.contains("allow-modals")]);
    assert.deepEqual(given, ["clipboard-write", true]);
  });

  test("of an author's script only the link is left", async (t) => {
    const { raw } = await posts(t, "author", "By author", html(snippet({ platform: "wordpress-html", files: "here" }, widget.origin)));
    assert.ok(raw.includes("Take the career insurance check</a>"));
    assert.ok(!/<script|<career-insurance|<style/.test(raw));
  });

  test("an author's documented div keeps its room: nothing moves", async (t) => {
    const lines = documented("<div data-career-insurance", widget.origin);
    const { link } = await posts(t, "author", "By div", html(lines));
    const reader = await reads(t);
    assert.equal(await shift(reader, link), 0);
    await doTheMainJob(reader);
    assert.deepEqual(reader.told, []);
    const bare = await posts(t, "author", "By bare div", html(lines.replace(/ style="[^"]*"/, "")));
    assert.ok((await shift(await reads(t), bare.link)) > 0.05, "the same without room moves");
  });
});
