// Another language beside English, on the slow line: its first statement must be there as soon. Measures
// target/languages (`make languages`), whose `ar-XB` is generated.
//
//   node benches/languages.mjs [rounds]
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SLOW, launch } from "./browser.mjs";
import { median } from "./figures.mjs";
import { filesOf, serve } from "./server.mjs";
import { post } from "./targets.mjs";
import { first } from "./visits.mjs";

const AIM = 1.1;
const dist = join(dirname(fileURLToPath(import.meta.url)), "../target/languages");
const rounds = Number(process.argv[2] ?? 5);

const site = await serve(
  { ...filesOf(dist), "ar-xb/": readFileSync(join(dist, "ar-xb/index.html")) },
  readFileSync(join(dist, "_headers"), "utf8"),
);
const pages = { "index.html": post(site.url, 1), arabic: post(site.url, 1, ' lang="ar-XB"') };
const bytes = Object.fromEntries(Object.entries(pages).map(([name, html]) => [name, Buffer.from(html)]));
const host = await serve(bytes, "/*\n  Cache-Control: public, max-age=600\n", "127.0.0.1");
const target = (name, url, servers) => ({ name, url, servers, widgets: 1, first: /^$/ });
const pairs = {
  page: [target("page", site.url, [site]), target("page ar-XB", `${site.url}ar-xb/`, [site])],
  embed: [target("embed", host.url, [host, site]), target("embed ar-XB", `${host.url}arabic`, [host, site])],
};

const ratios = {};
try {
  for (let round = 0; round < rounds; round++) {
    const browser = await launch();
    // The first visit of a browser is slower, whatever it is to.
    await first(browser, pairs.page[0], SLOW);
    for (const [name, pair] of Object.entries(pairs)) {
      // By turns, so that neither has the better place.
      const order = round % 2 ? [...pair].reverse() : pair;
      const visits = {};
      for (const each of order) visits[each.name] = await first(browser, each, SLOW);
      const [english, other] = pair.map((each) => visits[each.name]);
      for (const mark of ["answerable", "second", "whole"]) {
        ((ratios[name] ??= {})[mark] ??= []).push(other[mark] / english[mark]);
      }
    }
    await browser.close();
  }
} finally {
  await Promise.all([site.close(), host.close()]);
}

for (const [name, marks] of Object.entries(ratios)) {
  for (const [mark, all] of Object.entries(marks)) {
    const ratio = median(all);
    const beyond = mark !== "whole" && ratio > AIM;
    if (beyond) process.exitCode = 1;
    console.log(`${name.padEnd(6)} ${mark.padEnd(11)} x ${ratio.toFixed(2)}${beyond ? `, more than ${AIM}` : ""}`);
  }
}
