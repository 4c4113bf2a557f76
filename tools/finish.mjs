// Trunk's last step (see Trunk.toml): makes of its output the files that are published.
//
//   embed.js              what an author's page loads; the glue and the styles are inside
//   v<version>/           the same, for ever under this address: for pages that pin a checksum
//   index.html            the page by itself: page.js, sw.js, manifest, pictures
//   frame.js              for pages that show it in a frame
//   snippet.html          where authors choose and copy what they paste; host.html is its preview
//
// Every page of ours gets the same policy, and nothing in it is inline.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
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

const pages = (path) => readFileSync(source(`page/${path}`));
const pinned = `${version}/embed.js`;

write("embed.js", await embed(`./${program}`));
write(pinned, await embed("./career-insurance.wasm"));
write(`${version}/career-insurance.wasm`, read(program));
rmSync(join(dist, glue));
// What an author's page pins.
write("integrity.json", `${JSON.stringify({ [pinned]: integrity(read(pinned)) }, null, 2)}\n`);

for (const name of ["card.png", "icon.svg", "icon-180.png", "icon-192.png", "icon-512.png"]) {
  write(name, pages(`pictures/${name}`));
}
write("manifest.webmanifest", pages("manifest.webmanifest"));
write("snippet.css", readFileSync(join(root, "styles/snippet.css")));
write("page.js", await bundle("page/main.js"));
write("frame.js", await bundle("page/frame.js"));
write("host.js", await bundle("page/host.js", { external: ["./embed.js"] }));
const about = { PINNED: JSON.stringify(integrity(read(pinned))), VERSION: JSON.stringify(version) };
write("snippet.js", await bundle("page/snippet.js", { define: about }));

// The address that all of it will be published at, where it is known: pictures in previews of links
// need a full one.
const site = process.env.CAREER_INSURANCE_URL?.replace(/\/?$/, "/");

/** What a page of ours may do. Nothing but its own files, and no text that becomes code. */
function policy(allowed) {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ...allowed,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // The one name is for the service worker's address.
    "trusted-types career-insurance",
  ].join("; ");
}

/** Adds the policy, and the checksum of every script and style that a page names. */
function finishPage(html, allowed) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(allowed)}">`;
  const checked = (tag, path) => {
    const sum = integrity(read(path));
    // A name of its own for each content: a copy that a browser kept can't fail the checksum.
    const stamp = sum.slice(7, 15).replace(/[+/]/g, "-");
    return `${tag.replace(path, `${path}?${stamp}`)} integrity="${sum}"`;
  };
  let page = html
    .replace(/[ \t]*<link data-trunk[^>]*>\n?/g, "")
    // In a sandbox without an origin of its own even our own files are of another origin.
    .replace(/<link rel="stylesheet"/g, "$& crossorigin")
    .replace(/ integrity="[^"]*"/g, "")
    .replace(/<meta charset="utf-8">/, `$&\n    ${meta}`)
    .replace(/<script type="module" src="\.\/([^"]+)"/g, checked)
    .replace(/<link rel="stylesheet" crossorigin href="\.\/([^"]+)"/g, checked);
  if (site) {
    page = page
      .replace(/(property="og:image" content=")\.\//, `$1${site}`)
      .replace(/( *)<meta property="og:type"/, `$1<link rel="canonical" href="${site}">\n$1<meta property="og:url" content="${site}">\n$&`);
  }
  return page;
}

// What is printed is drawn in a frame of its own (src/shell/files.rs).
const offline = ["worker-src 'self'", "manifest-src 'self'", "frame-src blob:"];
write("index.html", finishPage(read("index.html").toString(), offline));
write("snippet.html", finishPage(pages("snippet.html").toString(), ["frame-src 'self'"]));
write("host.html", finishPage(pages("host.html").toString(), ["frame-src 'self'"]));

// What the page by itself needs without a network.
const page = one(/^page-.*\.css$/);
const kept = ["index.html", page, "page.js", "embed.js", program, "manifest.webmanifest", "icon.svg", "icon-192.png"];
const sum = createHash("sha256");
kept.forEach((name) => sum.update(read(name)));
const offlineFiles = {
  FILES: JSON.stringify(kept.map((name) => (name === "index.html" ? "./" : `./${name}`))),
  BUILD: JSON.stringify(sum.digest("hex").slice(0, 16)),
};
write("sw.js", await bundle("page/sw.js", { define: offlineFiles, format: "iife" }));

// For hosts that read it. No path has two rules for the same header: some would join them.
const rule = (path, ...headers) => [path, ...headers.map((header) => `  ${header}`)].join("\n");
const forEver = "Cache-Control: public, max-age=31536000, immutable";
const brief = "Cache-Control: public, max-age=600";
const rules = [
  rule("/*", "Access-Control-Allow-Origin: *", "X-Content-Type-Options: nosniff"),
  ...[`/${version}/*`, `/${program}`, `/${page}`].map((path) => rule(path, forEver)),
  ...["/", "/embed.js", "/frame.js", "/page.js", "/sw.js"].map((path) => rule(path, brief)),
];
write("_headers", `${rules.join("\n")}\n`);

// A release names no folder of the machine that built it.
if (release) {
  const folders = [`${homedir()}/`, `${root}/`, "/.cargo/", "/.rustup/"];
  for (const name of readdirSync(dist, { recursive: true })) {
    if (statSync(join(dist, name)).isDirectory()) continue;
    const text = read(name).toString("latin1");
    const folder = folders.find((folder) => folder.length > 2 && text.includes(folder));
    if (folder) throw new Error(`${name} names ${folder}: build it with make build`);
  }
}
