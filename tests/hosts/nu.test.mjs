// The Nu checker of HTML finds nothing on any page of ours.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, run, workFolder } from "./support/folder.mjs";
import { unpack } from "./support/release.mjs";
import { serve } from "./support/server.mjs";

const java = spawnSync("java", ["-version"]).status === 0;
const missing = java ? false : "Java is not installed (tools/setup hosts)";

// Its grammar of styles is from before container queries: it gets the same styles with the window for a container,
// and in the page's policy their checksum.
function withoutContainers(path, bytes) {
  if (!path.endsWith(".html")) return bytes;
  const sum = (css) => createHash("sha256").update(css).digest("base64");
  const older = (css) =>
    css.replace(/\bcontainer:[^;}]+;?/g, "").replace(/@container [a-z]+/g, "@media").replace(/(\d)cqi\b/g, "$1vw");
  const styles = [...bytes.toString().matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css);
  const swap = (text, css) => text.replace(css, () => older(css)).replace(sum(css), sum(older(css)));
  return Buffer.from(styles.reduce(swap, bytes.toString()));
}

// By their address, as the policy of a page names its own server.
async function check(addresses) {
  const here = ["allow-forbidden-hosts=true", "allowed-address-type=all", "socket-timeout=60000", "connection-timeout=60000"].map((each) => `-Dnu.validator.servlet.${each}`);
  const given = [...here, "-jar", join(root, "tests/hosts/node_modules/vnu-jar/build/dist/vnu.jar"), "--exit-zero-always", "--stdout", "--format", "json"];
  const { messages } = JSON.parse(await run("java", [...given, ...addresses]));
  return messages.map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`);
}

test("our pages", { skip: missing }, async (t) => {
  const site = await serve(t, { folder: join(root, "dist"), tamper: withoutContainers });
  const folder = await unpack("career-insurance-wordpress-*.zip", workFolder(t));
  const plugin = await serve(t, { folder, tamper: withoutContainers });
  const own = ["index", "snippet", "host"].map((name) => `${site.origin}/${name}.html`);
  const found = await check([...own, `${plugin.origin}/career-insurance/preview.html`, `${plugin.origin}/career-insurance/check/index.html`]);
  assert.deepEqual(found, []);
});

test("it would find something", { skip: missing }, async (t) => {
  const folder = workFolder(t);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "wrong.html"), "<!doctype html><html lang=en><title>x</title><p><div>");
  const site = await serve(t, { folder });
  assert.notDeepEqual(await check([`${site.origin}/wrong.html`]), []);
});
