// Writes release/: what a version is handed out as, with checksums. `make release` builds first.
//
//   career-insurance-<version>.tgz             for npm
//   career-insurance-<version>.zip             the static site, to be published anywhere
//   career-insurance-wordpress-<version>.zip   the plugin
//   career-insurance-hugo-<version>.zip        the theme component
//   CHANGELOG.md, SHA256SUMS
//
// The same commit gives the same bytes, wherever and whenever it is built.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hugo, npmArchive, site, version, wordpress } from "./release/pack.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const into = resolve(process.argv[2] ?? join(root, "release"));
const changes = readFileSync(join(root, "docs/CHANGELOG.md"), "utf8");
if (!changes.includes(`\n## ${version}\n`)) throw new Error(`docs/CHANGELOG.md says nothing of ${version}`);

rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
const write = (name, bytes) => writeFileSync(join(into, name), bytes);
npmArchive(into);
write(`career-insurance-${version}.zip`, site());
write(`career-insurance-wordpress-${version}.zip`, wordpress());
write(`career-insurance-hugo-${version}.zip`, hugo());
write("CHANGELOG.md", changes);
const sum = (name) => createHash("sha256").update(readFileSync(join(into, name))).digest("hex");
const names = readdirSync(into).sort();
write("SHA256SUMS", names.map((name) => `${sum(name)}  ${name}\n`).join(""));
for (const name of names) console.log(`${String(readFileSync(join(into, name)).length).padStart(9)}  ${name}`);
