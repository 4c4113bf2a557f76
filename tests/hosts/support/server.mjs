// Web servers of a test's own, on free ports of this machine. Two ports are two origins, as a blog and a
// network that serves packages are.
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

/**
 * Serves a folder, or `pages` (texts by path), or both. `tamper` may change the bytes of a path. What was
 * asked for is in `requests`.
 */
export async function serve(test, { folder, pages = {}, tamper = (_, bytes) => bytes, headers = {} }) {
  const requests = [];
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, "http://here");
    requests.push(pathname);
    const found = pathname in pages ? Buffer.from(pages[pathname]) : await read(folder, pathname);
    if (!found) return response.writeHead(404).end();
    const type = TYPES[extname(pathname)] ?? TYPES[".html"];
    response.writeHead(200, { "Content-Type": type, ...headers }).end(tamper(pathname, found));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => new Promise((resolve) => (server.closeAllConnections?.(), server.close(resolve))));
  return { origin: `http://127.0.0.1:${server.address().port}`, requests, pages };
}

async function read(folder, pathname) {
  if (!folder) return undefined;
  const path = join(folder, normalize(decodeURIComponent(pathname)));
  const about = await stat(path).catch(() => undefined);
  if (about?.isDirectory()) return readFile(join(path, "index.html")).catch(() => undefined);
  return about && readFile(path);
}
