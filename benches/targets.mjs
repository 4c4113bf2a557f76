// What is compared: the static page, our page by itself, and our script on an author's page. Each on
// a server of its own, the author's page on another site than the script.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, serve } from "./server.mjs";

const BRIEF = "/*\n  Cache-Control: public, max-age=600\n";

/** An author's page with so many widgets, as the README says to paste them; `more` are attributes. */
export function post(site, widgets, more = "") {
  const widget = `<career-insurance${more} style="display:block;min-height:60em">
  <a href="${site}">Take the career insurance check</a>
</career-insurance>
`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A post</title>
<link rel="icon" href="data:,">
<h1>A post</h1>
<p>If someone offered you a free insurance for your career, would you take it?</p>
${widget.repeat(widgets)}<script type="module" src="${site}embed.js"></script>
`;
}

// From the first statement to the plan, in the words on the screen.
const STATIC_WAY = { answers: 7, toPlan: [["button", "Make my plan"]] };
const WAY = {
  answers: 21,
  toPlan: [
    ["button", "See my profile now"],
    ["button", "Make my plan"],
    ["choose", "This week"],
    ["button", "Start my twelve weeks"],
  ],
};

/**
 * The three, and what there is to close. `crowds` are numbers of widgets on one page. `first` are the
 * files without which nothing can be answered; the author's own page is not counted with ours.
 */
export async function targets(root, dist, crowds) {
  const still = filesOf(join(root, "benches/static"));
  const built = filesOf(dist);
  const posts = (site) => {
    const pages = crowds.map((n) => [`crowd-${n}`, post(site, n, ' load="eager"')]);
    return Object.fromEntries([["index.html", post(site, 1)], ...pages].map(([name, html]) => [name, Buffer.from(html)]));
  };
  const floor = await serve(still, BRIEF);
  const site = await serve(built, readFileSync(join(dist, "_headers"), "utf8"));
  // 127.0.0.1 and localhost are two sites to a browser.
  const host = await serve(posts(site.url), BRIEF, "127.0.0.1");
  const servers = [floor, site, host];
  return {
    static: { name: "static", url: floor.url, servers: [floor], widgets: 0, way: STATIC_WAY, first: /^$/ },
    page: { name: "page", url: site.url, servers: [site], widgets: 1, way: WAY, offline: true, first: /^(page-.*\.js)?$/ },
    embed: { name: "embed", url: host.url, servers: [host, site], widgets: 1, first: /^embed\.js$/ },
    crowd: (n) => ({ name: "embed", url: `${host.url}crowd-${n}`, servers: [host, site], widgets: n }),
    close: () => Promise.all(servers.map((server) => server.close())),
  };
}
