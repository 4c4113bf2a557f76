// The plugin in a real WordPress: an author without unfiltered_html puts the check into a post, readers use it.
import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { withAddress } from "../../tools/dist/address.mjs";
import { insert, logIn, newPost, post, publish, settings, told } from "./support/author.mjs";
import { root, suite, until } from "./support/folder.mjs";
import { comesBackAWeekLater, doTheMainJob, reads } from "./support/reader.mjs";
import { unpack } from "./support/release.mjs";
import { snippet } from "./support/snippets.mjs";
import { missing, startWordPress } from "./support/wordpress.mjs";

const PLUGIN = "career-insurance/career-insurance.php";
const TEXT = "I’m \"in\" [now] & ready";
const THEMES = ["twentytwentythree", "twentytwentyone"];
// Every name under which something could be left in the database.
const NAMES = `global $wpdb; return array_values( preg_grep( '/career/i', array_merge(
  $wpdb->get_col( 'SHOW TABLES' ), $wpdb->get_col( "SELECT option_name FROM $wpdb->options" ),
  $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta" ), $wpdb->get_col( "SELECT meta_key FROM $wpdb->postmeta" ) ) ) );`;

describe("WordPress, with the plugin", { skip: missing }, () => {
  const all = suite(after);
  let blog;
  const links = {};
  before(async () => {
    blog = await startWordPress(all);
    await unpack("career-insurance-wordpress-*.zip", join(blog.site, "wp-content/plugins"));
    assert.equal(await blog.run(`return activate_plugin( '${PLUGIN}' );`), null);
  });

  test("an author finds the block, sees how it begins, sets it, and publishes", async (t) => {
    const page = await logIn(t, blog, "author");
    await newPost(page, blog, "By block");
    await insert(page, "Career insurance check");
    const preview = page.frameLocator('iframe[title="How the check begins"]');
    await preview.getByRole("radio", { name: "Mostly" }).first().waitFor();
    const sidebar = await settings(page);
    await sidebar.getByRole("textbox", { name: "Words of your own button" }).fill("I’m \"in\" & ready");
    await sidebar.getByLabel("Where the button leads").fill(`${blog.url}/contact/`);
    await sidebar.getByRole("combobox", { name: "Light or dark" }).selectOption("Dark");
    const ground = () => preview.locator(".career-insurance").evaluate((each) => getComputedStyle(each).colorScheme);
    await until("a dark preview", async () => /dark/.test(await ground()));
    links.block = await publish(page);
    assert.deepEqual(told(page), []);
    // Opened again it is as it was.
    await page.reload();
    await page.waitForFunction(() => window.wp?.data?.select("core/block-editor").getBlockCount() === 1);
    const valid = await page.evaluate(() => {
      const { getBlocks } = window.wp.data.select("core/block-editor");
      window.wp.data.dispatch("core/block-editor").selectBlock(getBlocks()[0].clientId);
      return getBlocks()[0].isValid;
    });
    assert.equal(valid, true);
    const words = sidebar.getByRole("textbox", { name: "Words of your own button" });
    await until("the words again", async () => (await words.inputValue()) === "I’m \"in\" & ready");
    // As the snippet page writes it, with what it would not choose.
    const line = snippet({ platform: "wordpress", "cta-text": TEXT, "cta-href": "javascript:alert(1)", theme: "purple", accent: "#0b3d91" }, "");
    const shortcode = await post(page, "By shortcode", `Words.\n\n${line}\n\nMore words.`);
    links.shortcode = shortcode.link;
  });

  for (const theme of THEMES) {
    for (const way of ["block", "shortcode"]) {
      test(`${way} in ${theme}: the whole job, and the week after`, async (t) => {
        await blog.run(`switch_theme( '${theme}' ); return get_stylesheet();`);
        const reader = await reads(t);
        await reader.goto(links[way]);
        await doTheMainJob(reader);
        await comesBackAWeekLater(reader);
        assert.deepEqual(reader.told, []);
      });
    }
  }

  test("what an author sets arrives, and nothing that could harm", async (t) => {
    const reader = await reads(t);
    await reader.goto(links.block);
    const has = (name) => reader.locator("career-insurance").getAttribute(name);
    assert.deepEqual([await has("cta-text"), await has("cta-href"), await has("theme")], ["I’m \"in\" & ready", `${blog.url}/contact/`, "dark"]);
    assert.equal(await has("source-href"), links.block);
    await reader.goto(links.shortcode);
    assert.deepEqual([await has("cta-text"), await has("cta-href"), await has("theme")], [TEXT, null, null]);
    assert.match(await has("style"), /--career-insurance-accent:#0b3d91/);
  });

  test("the script is only where a check is, and comes from the blog itself", async (t) => {
    const reader = await reads(t);
    const asked = [];
    reader.on("request", (request) => asked.push(new URL(request.url())));
    await reader.goto(`${blog.url}/hello-world/`);
    assert.ok(!asked.some(({ pathname }) => pathname.includes("career-insurance")));
    await reader.goto(links.block);
    await reader.getByRole("radio", { name: "Mostly" }).waitFor();
    await reader.waitForLoadState("networkidle");
    // Its own pictures of who comments are WordPress's wish.
    const origins = asked.filter(({ host }) => !host.endsWith("gravatar.com")).map(({ origin }) => origin);
    assert.deepEqual([...new Set(origins)], [blog.url]);
  });

  test("a list of whole posts has headings of the third level, and one progress", async (t) => {
    await blog.run("switch_theme( 'twentytwentyone' ); set_theme_mod( 'display_excerpt_or_full_post', 'full' ); return 1;");
    const reader = await reads(t);
    await reader.goto(blog.url);
    const levels = await reader.locator("career-insurance").evaluateAll((all) => all.map((each) => each.getAttribute("heading-level")));
    assert.deepEqual(levels, ["3", "3"]);
    const rooms = await reader.locator("style").evaluateAll((all) => all.filter((each) => each.textContent.includes("career-insurance:not(")).length);
    assert.equal(rooms, 1);
    assert.deepEqual(reader.told, []);
  });

  test("feeds have the link, and no script", async () => {
    const feed = await (await fetch(`${blog.url}/feed/`)).text();
    assert.equal(feed.match(/<a href="[^"]+index\.html[^"]*">Take the career insurance check<\/a>/g)?.length, 2);
    assert.ok(!/<career-insurance|<script|\[career_insurance/.test(feed));
  });

  test("without JavaScript the link stands, leads to a page, and leaves no gap", async (t) => {
    const reader = await reads(t, { javaScriptEnabled: false });
    await reader.goto(links.block);
    const { height } = await reader.locator("career-insurance").boundingBox();
    assert.ok(height < 100, `${height}`);
    await reader.getByRole("link", { name: "Take the career insurance check" }).click();
    await reader.getByRole("heading", { name: "Career insurance check", level: 1 }).waitFor();
  });

  test("a link to the page by itself has its card, as WordPress reads it", async (t) => {
    const address = `${blog.url}/check/`;
    cpSync(join(root, "dist"), join(blog.site, "check"), { recursive: true });
    const file = join(blog.site, "check/index.html");
    writeFileSync(file, withAddress(readFileSync(file, "utf8"), address));
    const page = await logIn(t, blog, "author");
    await page.goto(`${blog.url}/wp-admin/post-new.php`);
    await page.waitForFunction(() => window.wp?.apiFetch);
    const path = `/wp-block-editor/v1/url-details?url=${encodeURIComponent(`${address}index.html`)}`;
    const card = await page.evaluate((path) => window.wp.apiFetch({ path }), path);
    assert.equal(card.title, "Career insurance check");
    assert.equal(card.image, `${address}card.png`);
    assert.match(card.description, /^Thirty-five statements show/);
  });

  test("uninstalled, it leaves nothing", async () => {
    await blog.run(`deactivate_plugins( '${PLUGIN}' ); return 1;`);
    assert.equal(await blog.run(`return delete_plugins( array( '${PLUGIN}' ) );`), true);
    assert.ok(!existsSync(join(blog.site, "wp-content/plugins/career-insurance")));
    assert.deepEqual(await blog.run(NAMES), []);
  });
});
