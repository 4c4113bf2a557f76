// The archives of a release: what is in them, and that they are the same wherever they are packed.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv";
import PhpParser from "php-parser";
import { root, run, workFolder } from "./support/folder.mjs";
import { release, unpack, version } from "./support/release.mjs";
import { snippet } from "./support/snippets.mjs";

const NAMES = ["CHANGELOG.md", "SHA256SUMS", ...["", "-hugo", "-wordpress"].map((part) => `career-insurance${part}-${version}.zip`), `career-insurance-${version}.tgz`];

test("it has what it says, with the right checksums", () => {
  assert.deepEqual(readdirSync(release).sort(), NAMES.sort());
  const lines = readFileSync(join(release, "SHA256SUMS"), "utf8").trim().split("\n");
  const told = Object.fromEntries(lines.map((line) => line.split("  ").reverse()));
  for (const name of NAMES.filter((name) => name !== "SHA256SUMS")) {
    assert.equal(told[name], createHash("sha256").update(readFileSync(join(release, name))).digest("hex"), name);
  }
});

test("packed in another folder, at another time, it has the same bytes", async (t) => {
  const folder = workFolder(t);
  for (const part of ["Cargo.toml", "LICENSE", "dist", "docs", "src", "tools/release.mjs", "tools/interface.mjs", "tools/release", "tools/dist", "tools/packages"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, "tools"), { recursive: true });
  symlinkSync(join(root, "tools/node_modules"), join(folder, "tools/node_modules"));
  await run("node", ["tools/release.mjs"], { cwd: folder, env: { ...process.env, TZ: "Pacific/Auckland" } });
  for (const name of NAMES) assert.ok(readFileSync(join(folder, "release", name)).equals(readFileSync(join(release, name))), name);
});

test("no archive names a folder of this machine", async (t) => {
  const folder = workFolder(t);
  for (const name of NAMES.filter((name) => /\.(zip|tgz)$/.test(name))) {
    const into = await unpack(name, join(folder, name));
    for (const path of readdirSync(into, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
      const text = readFileSync(join(path.parentPath ?? path.path, path.name), "latin1");
      for (const own of [root, `${homedir()}/.`]) assert.ok(!text.includes(own), `${name}: ${path.name}`);
      assert.ok(!/\{\{(version|[a-z]+-integrity|tables)\}\}/.test(text), `${name}: ${path.name} is not filled in`);
    }
  }
});

test("the manifest is one by its schema", async (t) => {
  const folder = await unpack("career-insurance-*.tgz", workFolder(t));
  const json = (path) => JSON.parse(readFileSync(path, "utf8"));
  const schema = json(join(root, "tests/hosts/node_modules/custom-elements-manifest/schema.json"));
  const validate = new Ajv({ strict: false, logger: false }).compile(schema);
  const manifest = json(join(folder, "custom-elements.json"));
  assert.ok(validate(manifest), JSON.stringify(validate.errors?.slice(0, 3)));
  assert.equal(manifest.schemaVersion, "2.1.0");
});

test("what assistants and README tell is what authors can paste", async (t) => {
  const folder = await unpack("career-insurance-*.tgz", workFolder(t));
  const script = (path) => /<script type="module"[^]*?<\/script>/.exec(readFileSync(path, "utf8"))[0].replace(/\s+/g, " ");
  const sum = createHash("sha384").update(readFileSync(join(folder, "embed.js"))).digest("base64");
  const lines = `<script type="module" src="https://cdn.jsdelivr.net/npm/career-insurance@${version}/embed.js" crossorigin="anonymous" integrity="sha384-${sum}"></script>`;
  for (const path of [join(root, "dist/llms.txt"), join(folder, "README.md")]) assert.equal(script(path), lines, path);
  const made = snippet({ platform: "html", files: "network" }, "https://check.example");
  assert.ok(made.includes(lines));
  const [room] = made.split("\n");
  for (const path of ["dist/llms.txt", "README.md", "docs/embedding.md", "tools/packages/npm/README.md"]) {
    assert.ok(readFileSync(join(root, path), "utf8").includes(room), path);
  }
});

test("the plugin is written in PHP 7.4", async (t) => {
  const folder = join(await unpack("career-insurance-wordpress-*.zip", workFolder(t)), "career-insurance");
  const engine = new PhpParser({ parser: { version: "7.4", suppressErrors: false } });
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".php"));
  assert.deepEqual(scripts, ["career-insurance.php", "settings.php"]);
  for (const name of scripts) engine.parseCode(readFileSync(join(folder, name), "utf8"), name);
  assert.throws(() => engine.parseCode("<?php $a = match (1) { 1 => 2 };", "newer.php"));
});

test("every text of the plugin can be translated", async (t) => {
  const folder = join(await unpack("career-insurance-wordpress-*.zip", workFolder(t)), "career-insurance");
  const pot = readFileSync(join(folder, "languages/career-insurance.pot"), "utf8");
  const script = readFileSync(join(folder, "edit.js"), "utf8");
  const calls = script.match(/\b__\( /g).length;
  const told = [...script.matchAll(/\b__\( '([^']+)', 'career-insurance' \)/g)];
  assert.equal(told.length, calls, "each names its text and the plugin");
  for (const [, text] of told) assert.ok(pot.includes(`msgid "${text}"`), text);
  for (const place of ["title", "label", "help"]) assert.ok(!new RegExp(`\\b${place}: '`).test(script), place);
});
