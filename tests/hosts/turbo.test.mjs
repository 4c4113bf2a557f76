// Turbo: it swaps the body of the page, keeps copies of pages that were left, and shows them first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { root, suite, workFolder } from "./support/folder.mjs";
import { counts, reads } from "./support/reader.mjs";
import { unpack } from "./support/release.mjs";
import { serve } from "./support/server.mjs";
import { goesToAndFro } from "./support/visits.mjs";

const turbo = readFileSync(join(root, "tests/hosts/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"));
const ELEMENT = '<career-insurance load="eager"><a href="https://check.example/">Take the check</a></career-insurance>';
const DIV = '<div data-career-insurance data-load="eager"><a href="https://check.example/">Take the check</a></div>';

// What Turbo shows of a page that it has kept, before the page itself is there, may be drawn too.
const NO_PREVIEW = '<meta name="turbo-cache-control" content="no-preview">';
const once = (visit) => visit + 2;

const page = (title, other, check, head) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="data:,">${head}<script type="module" src="/turbo.js"></script></head>
<body><h1>${title}</h1><a href="/${other.toLowerCase()}.html">${other}</a>${check}
<script type="module" src="/embed.js"></script></body></html>`;

describe("Turbo", () => {
  const folder = workFolder(suite(after));
  before(() => unpack("career-insurance-*.tgz", folder));

  for (const [what, check, head, drawn] of [
    ["element", ELEMENT, NO_PREVIEW, once],
    ["div", DIV, NO_PREVIEW, once],
    ["element, shown from its copy first", ELEMENT, "", undefined],
  ]) {
    test(`thirty visits with the ${what}: one live check, nothing doubled, nothing lost`, async (t) => {
      const pages = { "/turbo.js": turbo, "/first.html": page("First", "Second", check, head), "/second.html": page("Second", "First", check, head) };
      const site = await serve(t, { folder, pages });
      const reader = await reads(t);
      await counts(reader);
      await reader.goto(`${site.origin}/first.html`);
      await goesToAndFro(reader, ["First", "Second"], drawn);
    });
  }
});
