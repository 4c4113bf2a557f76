// Trunk's last step (see Trunk.toml): makes of its output the files that are published.
//
//   embed.js              what an author's page loads; the glue and the styles are inside
//   v<version>/           the same, for ever under this address: for pages that pin a checksum
//   index.html, page.js   the page by itself
//
// Every page of ours gets the same policy, and nothing in it is inline.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = (path) => join(root, "src", path);
const dist = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";

const read = (path) => readFileSync(join(dist, path));
const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
const one = (pattern) => readdirSync(dist).find((name) => pattern.test(name));
function write(path, content) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}

const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
const version = `v${/^version = "(.*)"$/m.exec(manifest)[1]}`;

// What Trunk has made.
const glue = one(/^career-insurance-.*\.js$/);
const program = one(/^career-insurance-.*\.wasm$/);
const css = readFileSync(join(root, "styles/career-insurance.css"), "utf8");
const styles = (await transform(css, { loader: "css", minify: release })).code;

async function bundle(entry, options = {}) {
  const bundled = await build({
    entryPoints: [source(entry)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    minify: release,
    legalComments: "none",
    ...options,
  });
  return bundled.outputFiles[0].text;
}

/** `embed.js` for a folder from which the program is found at `address`. */
function embed(address) {
  return bundle("embed/main.js", {
    alias: { glue: join(dist, glue) },
    define: {
      PROGRAM_ADDRESS: JSON.stringify(address),
      PROGRAM_INTEGRITY: JSON.stringify(integrity(read(program))),
      STYLES: JSON.stringify(styles),
    },
  });
}

write("embed.js", await embed(`./${program}`));
write(`${version}/embed.js`, await embed("./career-insurance.wasm"));
write(`${version}/career-insurance.wasm`, read(program));
// What an author's page pins; the snippet page and the tests read it.
const pinned = `${version}/embed.js`;
write("integrity.json", `${JSON.stringify({ [pinned]: integrity(read(pinned)) }, null, 2)}\n`);
write("page.js", await bundle("page/main.js", { external: ["./embed.js"] }));
rmSync(join(dist, glue));

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Trunk's own tags go, the policy comes first, and what is loaded is checked. */
function finishPage(html) {
  return html
    .replace(/[ \t]*<link data-trunk[^>]*>\n?/g, "")
    .replace(/<meta charset="utf-8">/, `$&\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
}

write("index.html", finishPage(read("index.html").toString()));
