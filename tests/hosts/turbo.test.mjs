// Turbo: it swaps the body of the page, keeps copies of pages that were left, and shows them first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { root, suite, workFolder } from "./support/folder.mjs";
import { reads } from "./support/reader.mjs";
import { unpack } from "./support/release.mjs";
import { serve } from "./support/server.mjs";
import { goesToAndFro } from "./support/visits.mjs";

const turbo = readFileSync(join(root, "tests/hosts/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"));
const ELEMENT = '<career-insurance load="eager"><a href="https://check.example/">Take the check</a></career-insurance>';
const DIV = '<div data-career-insurance data-load="eager"><a href="https://check.example/">Take the check</a></div>';

const page = (title, other, check) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="data:,"><script type="module" src="/turbo.js"></script></head>
<body><h1>${title}</h1><a href="/${other.toLowerCase()}.html">${other}</a>${check}
<script type="module" src="/embed.js"></script></body></html>`;

describe("Turbo", () => {
  const folder = workFolder(suite(after));
  before(() => unpack("career-insurance-*.tgz", folder));

  for (const [what, check] of [["element", ELEMENT], ["div", DIV]]) {
    test(`thirty visits with the ${what}: one live check, nothing doubled, nothing lost`, async (t) => {
      const pages = { "/turbo.js": turbo, "/first.html": page("First", "Second", check), "/second.html": page("Second", "First", check) };
      const site = await serve(t, { folder, pages });
      const reader = await reads(t);
      await reader.goto(`${site.origin}/first.html`);
      await goesToAndFro(reader, ["First", "Second"]);
    });
  }
});
