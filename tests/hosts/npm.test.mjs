// The npm package in a plain page that names its files on another server, as networks for packages are.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { root, suite, until, workFolder } from "./support/folder.mjs";
import { comesBackAWeekLater, doTheMainJob, reads } from "./support/reader.mjs";
import { unpack, version } from "./support/release.mjs";
import { serve } from "./support/server.mjs";
import { snippet } from "./support/snippets.mjs";

describe("npm package from a network", () => {
  const folder = workFolder(suite(after));
  before(() => unpack("career-insurance-*.tgz", folder));

  /** The lines of its README, from a server like that network. */
  function page(network) {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const [, lines] = /```html\n([^]*?)```/.exec(readme);
    const told = `https://cdn.jsdelivr.net/npm/career-insurance@${version}`;
    assert.ok(lines.includes(told));
    const html = lines.replace(told, network.origin);
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,">${html}</html>`;
  }

  test("the lines of its README work: the whole job, and the week after", async (t) => {
    const network = await serve(t, { folder, headers: { "Access-Control-Allow-Origin": "*" } });
    const blog = await serve(t, { pages: { "/": page(network) } });
    const reader = await reads(t);
    await reader.goto(blog.origin);
    await doTheMainJob(reader);
    await comesBackAWeekLater(reader);
    assert.deepEqual(reader.told, []);
    assert.deepEqual([...new Set(network.requests)].sort(), ["/career-insurance.wasm", "/embed.js", "/program.js"]);
  });

  for (const changed of ["/embed.js", "/program.js", "/career-insurance.wasm"]) {
    test(`one byte of ${changed} changed, and the link stands`, async (t) => {
      const tamper = (path, bytes) => {
        if (path !== changed) return bytes;
        const other = Buffer.from(bytes);
        other[other.length - 2] ^= 1;
        return other;
      };
      const network = await serve(t, { folder, tamper, headers: { "Access-Control-Allow-Origin": "*" } });
      const blog = await serve(t, { pages: { "/": page(network) } });
      const reader = await reads(t);
      await reader.goto(blog.origin);
      await reader.getByRole("link", { name: "Take the career insurance check" }).waitFor();
      if (changed !== "/embed.js") await reader.getByRole("button", { name: "Try again" }).waitFor();
      assert.ok(reader.told.some((line) => /integrity|missing or changed/.test(line)), reader.told.join("\n"));
    });
  }

  test("frame.js from there keeps the frame as high as its content; changed, it leaves the frame as it is", async (t) => {
    const widget = await serve(t, { folder: join(root, "dist") });
    const lines = snippet({ platform: "frame", files: "network" }, widget.origin);
    const heights = [];
    for (const tamper of [undefined, (path, bytes) => (path === "/frame.js" ? Buffer.concat([bytes, Buffer.from(" ")]) : bytes)]) {
      const network = await serve(t, { folder, ...(tamper && { tamper }), headers: { "Access-Control-Allow-Origin": "*" } });
      const html = lines.replace(`https://cdn.jsdelivr.net/npm/career-insurance@${version}`, network.origin);
      const blog = await serve(t, { pages: { "/": `<!doctype html><html lang="en"><title>A post</title>${html}</html>` } });
      const reader = await reads(t);
      await reader.goto(blog.origin);
      await reader.frameLocator("iframe").getByRole("radio", { name: "Mostly" }).waitFor();
      const height = () => reader.locator("iframe").evaluate((frame) => frame.style.height);
      if (tamper) await until("the refusal", () => reader.told.some((line) => line.includes("integrity")));
      else await until("another height", async () => (await height()) !== "60em");
      heights.push(await height());
    }
    assert.match(heights[0], /^\d+px$/);
    assert.equal(heights[1], "60em");
  });

  test("nothing runs when it is installed, and nothing else comes with it", () => {
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    assert.equal(about.version, version);
    for (const part of ["scripts", "dependencies", "peerDependencies", "optionalDependencies"]) assert.equal(about[part], undefined);
  });
});
