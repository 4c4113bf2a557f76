// A static host as the docs ask for: everything compressed beforehand, with the headers of `_headers`.
// It delays nothing; the browser plays the slow line, and keeps what the headers let it keep.
import { createServer } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  wasm: "application/wasm",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  webmanifest: "application/manifest+json",
};
const AS_IT_IS = ["png"];
// Who comes once a week is a day late now and then.
const EIGHT_DAYS = String(8 * 24 * 60 * 60);
/** A page with nothing on it, to change a storage from. */
export const BLANK = "__blank";
const BLANK_PAGE = '<!doctype html><link rel="icon" href="data:,"><title>.</title>';

function brotli(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

/** A folder's files by name. */
export function filesOf(folder) {
  const all = readdirSync(folder, { withFileTypes: true });
  const names = all.filter((entry) => entry.isFile()).map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** The rules of a `_headers` file: which paths, which headers. */
function rulesOf(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim())) {
    if (!line.startsWith(" ")) rules.push({ path: line, headers: [] });
    else rules.at(-1).headers.push(line.trim().split(/: (.*)/, 2));
  }
  return rules;
}

const holds = (rule, path) => (rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : rule === path);

/**
 * `files` by name, `headers` as in `_headers`, `host` the name in the addresses. The log tells what was
 * sent since it was last taken: name, bytes of the body, and whether a service worker asked for it.
 */
export async function serve(files, headers, host = "localhost") {
  const rules = rulesOf(headers);
  const ready = new Map([[`/${BLANK}`, answer("html", Buffer.from(BLANK_PAGE))]]);
  for (const [name, bytes] of Object.entries(files)) {
    ready.set(name === "index.html" ? "/" : `/${name}`, answer(/\.(\w+)$/.exec(name)?.[1] ?? "html", bytes));
  }
  function answer(kind, bytes) {
    const plain = AS_IT_IS.includes(kind);
    const body = plain ? bytes : brotli(bytes);
    const type = { "Content-Type": TYPES[kind] ?? "application/octet-stream" };
    return { body, kind, headers: plain ? type : { ...type, "Content-Encoding": "br" } };
  }
  let log = [];
  let aged = false;
  const server = createServer((request, response) => {
    const path = request.url.split("?")[0];
    const found = ready.get(path);
    const worker = request.headers.referer?.endsWith("/sw.js") ?? false;
    log.push({ name: request.url.slice(1), kind: found?.kind, bytes: found?.body.length ?? 0, worker });
    if (!found) return response.writeHead(404).end();
    const named = rules.filter((rule) => holds(rule.path, path)).flatMap((rule) => rule.headers);
    const age = aged ? { Age: EIGHT_DAYS } : {};
    const length = { "Content-Length": found.body.length };
    response.writeHead(200, { ...found.headers, ...Object.fromEntries(named), ...length, ...age });
    response.end(found.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://${host}:${server.address().port}/`,
    taken() {
      const taken = log.filter(({ name }) => name !== BLANK);
      log = [];
      return taken;
    },
    /** What is sent from now on is so old when it arrives that only what is for ever is fresh. */
    ages(so) {
      aged = so;
    },
    close() {
      server.closeAllConnections?.();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
