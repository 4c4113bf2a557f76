// `_headers`, for hosts that read it.
import { version, write } from "./files.mjs";
import { integrity } from "./names.mjs";
import { NOT_WEBKIT } from "./pages.mjs";

const FOR_EVER = "Cache-Control: public, max-age=31536000, immutable";
// What has the same name in every build is asked for anew after ten minutes. For two weeks more a browser
// may use what it has, and ask beside that: who comes once a week is a day late now and then.
const BRIEF = "Cache-Control: public, max-age=600, stale-while-revalidate=1209600";
// But a page and its service worker belong to one build: neither may come from the one before.
const STRICT = "Cache-Control: public, max-age=600";

export function writeHeaders(start, code, program) {
  const module = ({ name }, checksum) => `<./${name}>; rel=modulepreload; integrity="${checksum}"`;
  // What the page asks for, before a slow device has begun to read it: the same files, with the same
  // checksums, or they would be fetched twice.
  const early = [
    module(start, integrity(start.bytes)),
    module(code, integrity(code.bytes, "sha256")),
    `<./${program.name}>; rel=preload; as=fetch; type="application/wasm"; media="${NOT_WEBKIT}"; fetchpriority=low; crossorigin`,
  ];
  const rules = [
    ["/*", "Access-Control-Allow-Origin: *", "X-Content-Type-Options: nosniff"],
    ["/", STRICT, `Link: ${early.join(", ")}`],
    ["/sw.js", STRICT],
    ...[`/${version}/*`, `/${program.name}`, `/${code.name}`, `/${start.name}`].map((path) => [path, FOR_EVER]),
    ...["/embed.js", "/frame.js", "/manifest.webmanifest", "/icon.svg", "/icon-192.png"].map((path) => [path, BRIEF]),
  ];
  // No path has two rules for the same header: some hosts would join them.
  write("_headers", rules.map(([path, ...headers]) => `${path}\n${headers.map((header) => `  ${header}\n`).join("")}`).join(""));
}
