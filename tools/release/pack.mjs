// What the archives of a release have in them.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fill } from "../dist/fill.mjs";
import { tables } from "../interface.mjs";
import { manifest } from "./manifest.mjs";
import { reactTypes, types } from "./types.mjs";
import { blockJson, pot, preview } from "./wordpress.mjs";
import { zip } from "./zip.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const read = (path) => readFileSync(join(root, path));
const text = (path) => read(path).toString();
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The files below a folder, by their path in it. */
function files(folder) {
  const names = readdirSync(join(root, folder), { recursive: true });
  const plain = names.filter((name) => statSync(join(root, folder, name)).isFile());
  return Object.fromEntries(plain.map((name) => [name.replaceAll("\\", "/"), read(join(folder, name))]));
}

const under = (folder, all) => Object.fromEntries(Object.entries(all).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
const only = (all, wanted) => Object.fromEntries(Object.entries(all).filter(([name]) => wanted(name)));

export const version = /^version = "(.*)"$/m.exec(text("Cargo.toml"))[1];

// Lazily, as there is no dist/ before the first build.
const sums = () => JSON.parse(text("dist/integrity.json"));

/** A template with what only a release knows. */
function filled(bytes) {
  const values = {
    version,
    "embed-integrity": sums()[`v${version}/embed.js`],
    "frame-integrity": sums()[`v${version}/frame.js`],
    tables,
  };
  return fill(bytes.toString(), values);
}
const template = (name) => Object.fromEntries(Object.entries(files(`tools/packages/${name}`)).map(([path, bytes]) => [path, filled(bytes)]));

const about = () => ({ LICENSE: read("LICENSE"), "CHANGELOG.md": read("docs/CHANGELOG.md"), "licences.md": read("docs/licences.md") });
// The very files of this version, which find each other beside themselves.
const pinned = () => files(`dist/v${version}`);
const unbundled = () => only(pinned(), (name) => name !== "bundled.js");

export const site = () => zip(under(`career-insurance-${version}`, { ...files("dist"), ...about() }));

export const npm = () => ({
  ...pinned(),
  ...template("npm"),
  ...about(),
  "embed.d.ts": types,
  "react.d.ts": reactTypes,
  "custom-elements.json": json(manifest()),
});

/** The page and `embed.js` share one program: of what pages pin, and of what is for authors, there is no need. */
const forPlugin = () => only(files("dist"), (name) => !/^(v\d|snippet|host|frame|_headers|integrity|llms|card)/.test(name));

export const wordpress = () =>
  zip(
    under("career-insurance", {
      ...template("wordpress"),
      "block.json": json(blockJson(version)),
      "preview.html": preview(text("dist/index.html")),
      "languages/career-insurance.pot": pot(version),
      ...about(),
      ...under("check", forPlugin()),
    }),
  );

export const hugo = () =>
  zip(under("career-insurance", { ...template("hugo"), ...about(), ...under("static/career-insurance", unbundled()) }));

/** npm's own archive: it takes no times or owners along. */
export function npmArchive(into) {
  const folder = mkdtempSync(join(tmpdir(), "career-insurance-npm-"));
  try {
    for (const [name, bytes] of Object.entries(npm())) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", into], { cwd: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
