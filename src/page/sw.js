// Keeps the page by itself for days without a network, and hides the first statement from who returns.
// FILES, LATER, BUILD and RETURNING are filled in by tools/finish.mjs. The network is asked first: what is kept
// here is never older than what a reader without this script would see.

const CACHE = `career-insurance-${BUILD}`;

self.addEventListener("install", (event) => {
  // All or nothing: half a build would be a page whose parts don't fit.
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("career-insurance-") && name !== CACHE;
  const clean = async () => {
    await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  };
  event.waitUntil(clean());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  address.search = address.hash = "";
  const kept = FILES.map((file) => new URL(file, registration.scope).href);
  if (request.method !== "GET" || !kept.includes(address.href)) return;
  const fromCache = () => caches.match(address.href, { cacheName: CACHE });
  const fromNetwork = async () => {
    const answer = await fetch(request);
    if (answer.status >= 500) throw new Error(`the server answers ${answer.status}`);
    return answer;
  };
  const answer = fromNetwork().catch(async (reason) => {
    const kept = await fromCache();
    if (!kept) throw reason;
    return kept;
  });
  event.respondWith(request.mode === "navigate" ? answer.then(forWhoReturns) : answer);
});

// The page says who that is (returning.js); its style does the rest (page.css). The second file of the
// program is needed at once.
async function forWhoReturns(answer) {
  const returns = await caches.match("./", { cacheName: RETURNING });
  if (!returns || !answer.ok) return answer;
  const preload = `<link rel="preload" as="fetch" href="${LATER}" type="application/wasm" crossorigin>`;
  const text = await answer.text();
  const page = text.replace("<html", "<html data-returning").replace("</head>", `${preload}</head>`);
  return new Response(page, { headers: answer.headers });
}
