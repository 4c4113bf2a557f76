// What an author does in wp-admin, by role and name.
import { open } from "./browser.mjs";

/** A browser in which `who` is logged in: "author" or "admin". */
export async function logIn(test, blog, who) {
  const page = await open(test);
  // What only wp-admin itself asks for, of other sites.
  await page.route(/gravatar\.com|s\.w\.org/, (route) => route.fulfill({ status: 204 }));
  await page.goto(`${blog.url}/wp-login.php`);
  await page.getByLabel("Username or Email Address").fill(who);
  await page.getByLabel("Password", { exact: true }).fill(`${who}pw`);
  await page.getByRole("button", { name: "Log In" }).click();
  await page.waitForURL("**/wp-admin/**");
  return page;
}

/** What the console told, without what WordPress itself asks in vain for an author's sake. */
export const told = (page) => page.told.filter((line) => !/status of 403 .*\/wp-json\/wp\/v2\//.test(line));

/** Opens the editor with a new post, without its first greeting. */
export async function newPost(page, blog, title) {
  await page.goto(`${blog.url}/wp-admin/post-new.php`);
  await page.waitForFunction(() => window.wp?.data?.select("core/edit-post") && document.querySelector(".edit-post-header"));
  await page.evaluate(() => window.wp.data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false));
  await page.getByRole("textbox", { name: "Add title" }).fill(title);
}

/** Puts a block into the post, as the inserter does. */
export async function insert(page, name) {
  await page.getByRole("button", { name: "Toggle block inserter" }).click();
  await page.getByRole("searchbox", { name: "Search for blocks and patterns" }).fill(name);
  await page.getByRole("option", { name }).click();
  await page.getByRole("button", { name: "Toggle block inserter" }).click();
}

/** The settings of the chosen block. */
export async function settings(page) {
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  return page.getByRole("region", { name: "Editor settings" });
}

/** Publishes what is in the editor, and returns its address. */
export async function publish(page) {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const panel = page.getByRole("region", { name: "Editor publish" });
  await panel.getByRole("button", { name: "Publish", exact: true }).click();
  await panel.getByRole("link", { name: "View Post" }).waitFor();
  return panel.getByRole("link", { name: "View Post" }).getAttribute("href");
}

/** Publishes a post with these words, as the editor's own requests do: what the author may not post is gone. */
export async function post(page, title, content) {
  const made = await page.evaluate(
    (data) => window.wp.apiFetch({ path: "/wp/v2/posts", method: "POST", data }),
    { title, content, status: "publish" },
  );
  return { link: made.link, raw: made.content.raw, id: made.id };
}
