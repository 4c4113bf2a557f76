// A reader who goes from post to post, thirty times, on a site that swaps its pages softly.
import assert from "node:assert/strict";
import { until } from "./folder.mjs";
import { answer, answered } from "./reader.mjs";

const TIMES = 30;

/**
 * One answer on each of thirty visits. `links` are the words of the link to each of two pages, in turn; the page
 * has counted in `window.drawn` how often a check was drawn, and `drawn` says how often that is after a visit, where that is known.
 */
export async function goesToAndFro(page, links, drawn) {
  await page.evaluate(() => (window.sameDocument = true));
  for (let visit = 0; visit < TIMES; visit += 1) {
    await answer(page);
    const [here, there] = visit % 2 ? [...links].reverse() : links;
    await page.getByRole("link", { name: there, exact: true }).click();
    await page.getByRole("heading", { name: there, exact: true, level: 1 }).waitFor();
    await page.getByRole("heading", { name: here, exact: true, level: 1 }).waitFor({ state: "detached" });
    // Nothing is lost.
    await until(`${visit + 1} answers`, async () => (await answered(page)) === visit + 1);
    // Nothing is doubled, neither what is seen nor what is not.
    if (drawn) {
      await until("what is drawn", async () => (await page.evaluate("window.drawn")) >= drawn(visit));
      assert.equal(await page.evaluate("window.drawn"), drawn(visit));
    }
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll("career-insurance")];
      const [{ shadowRoot }] = all;
      return {
        checks: all.length,
        scripts: document.querySelectorAll('script[src*="program"]').length,
        roots: shadowRoot.childElementCount,
        drawn: shadowRoot.querySelectorAll(".career-insurance").length,
        sheets: shadowRoot.adoptedStyleSheets.length,
      };
    });
    assert.deepEqual(found, { checks: 1, scripts: 0, roots: 1, drawn: 1, sheets: 2 });
    assert.equal(await page.getByRole("radio", { name: "Mostly" }).count(), 1);
  }
  // It was one visit for the browser.
  assert.equal(await page.evaluate(() => window.sameDocument), true);
  assert.deepEqual(page.told, []);
}
