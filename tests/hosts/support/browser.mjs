// The reader's and the author's browser. Elements are named as assistive technology names them.
import { chromium } from "playwright-core";

let started;

/** One browser for the tests that run; each page has a profile of its own, until its test is over. `at` moves the clock of its pages. */
export async function open(test, { at, ...options } = {}) {
  started ??= chromium.launch({
    executablePath: process.env.E2E_CHROMIUM,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  const browser = await started;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US", timezoneId: "UTC", ...options });
  context.setDefaultTimeout(30_000);
  if (at) await context.clock.setSystemTime(at);
  const page = await context.newPage();
  page.told = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.told.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => page.told.push(String(error)));
  test.after(async () => {
    await context.close();
    if (!browser.contexts().length) {
      started = undefined;
      await browser.close();
    }
  });
  return page;
}
