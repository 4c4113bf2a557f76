// `_headers`, for hosts that read it.
import { version, write } from "./files.mjs";
import { languages } from "./languages.mjs";
import { integrity } from "./names.mjs";
import { NOT_WEBKIT } from "./pages.mjs";

const FOR_EVER = "Cache-Control: public, max-age=31536000, immutable";
// What has the same name in every build is asked for anew after ten minutes. For two weeks more a browser
// may use what it has, and ask beside that: who comes once a week is a day late now and then.
const BRIEF = "Cache-Control: public, max-age=600, stale-while-revalidate=1209600";
// But a page and its service worker belong to one build: neither may come from the one before.
const STRICT = "Cache-Control: public, max-age=600";

/**
 * What a page asks for, before a slow device has begun to read it: the same files, with the same checksums, or
 * they would be fetched twice.
 */
function early({ root, pack }, start, code, program) {
  const module = ({ name }, checksum) => `<${root}${name}>; rel=modulepreload; integrity="${checksum}"`;
  const later = ({ name }, type) =>
    `<${root}${name}>; rel=preload; as=fetch; type="${type}"; media="${NOT_WEBKIT}"; fetchpriority=low; crossorigin`;
  return [
    module(start, integrity(start.bytes)),
    module(code, integrity(code.bytes, "sha256")),
    later(program, "application/wasm"),
    ...(pack ? [later(pack, "application/json")] : []),
  ].join(", ");
}

export function writeHeaders(start, code, program) {
  const packs = languages.flatMap(({ pack }) => (pack ? [pack] : []));
  const rules = [
    ["/*", "Access-Control-Allow-Origin: *", "X-Content-Type-Options: nosniff"],
    ...languages.map((language) => [`/${language.folder}`, STRICT, `Link: ${early(language, start, code, program)}`]),
    ...languages.map(({ folder }) => [`/${folder}sw.js`, STRICT]),
    [`/${version}/*`, FOR_EVER],
    ...[program, code, start, ...packs].map(({ name }) => [`/${name}`, FOR_EVER]),
    ...languages.map(({ folder }) => [`/${folder}manifest.webmanifest`, BRIEF]),
    ...["/embed.js", "/frame.js", "/icon.svg", "/icon-192.png"].map((path) => [path, BRIEF]),
  ];
  // No path has two rules for the same header: some hosts would join them.
  write("_headers", rules.map(([path, ...headers]) => `${path}\n${headers.map((header) => `  ${header}\n`).join("")}`).join(""));
}
