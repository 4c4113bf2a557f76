// The link to the page by itself, as those who draw previews of links read it: Ghost's parser (metascraper), and
// one of the kind that chats have (Open Graph and Twitter cards). WordPress's own is in wordpress.test.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import metascraper from "metascraper";
import description from "metascraper-description";
import image from "metascraper-image";
import title from "metascraper-title";
import url from "metascraper-url";
import ogs from "open-graph-scraper";
import { withAddress } from "../../tools/dist/address.mjs";
import { root } from "./support/folder.mjs";

const ADDRESS = "https://www.example.com/folder";
const html = withAddress(readFileSync(join(root, "dist/index.html"), "utf8"), ADDRESS);
const CARD = {
  title: "What makes career insurance easy or hard?",
  description: "Thirty-five statements, then a plan for twelve weeks. It all stays in your own browser.",
  image: `${ADDRESS}/card.png`,
};

test("as Ghost reads it, from whatever address the link has", async () => {
  const parse = metascraper([title(), description(), image(), url()]);
  const card = await parse({ html, url: `${ADDRESS}/?source-href=https%3A%2F%2Fyour.blog%2F` });
  assert.deepEqual(card, { ...CARD, url: `${ADDRESS}/` });
});

test("as chats read it", async () => {
  const { result } = await ogs({ html });
  assert.deepEqual({ title: result.ogTitle, description: result.ogDescription, image: result.ogImage[0].url }, CARD);
  assert.equal(result.twitterCard, "summary_large_image");
  assert.equal(result.ogUrl, `${ADDRESS}/`);
  const { width, height, alt } = result.ogImage[0];
  assert.deepEqual([Number(width), Number(height)], [1200, 630]);
  assert.ok(alt);
});

test("the picture is as large as the card says", () => {
  const png = readFileSync(join(root, "dist/card.png"));
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
});

test("one address, and no oEmbed that platforms would cut down", () => {
  assert.equal(html.match(/rel="canonical" href="https:\/\/www\.example\.com\/folder\/"/g).length, 1);
  assert.ok(!/oembed/i.test(html));
});
