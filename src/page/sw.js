// Keeps the page by itself for days without a network, and opens it at once for who returns: without
// asking the network, and without the first statement. Whoever is new gets what the network has. A newer
// build is looked for by the browser itself at each visit, and is there at the next. FILES, START, LATER,
// NOT_WEBKIT, BUILD and RETURNING are filled in by tools/finish.mjs.

const FIRST_ROUND = /<div class="career-insurance"[^]*(?=<noscript>)/;
const CACHE = `career-insurance-${BUILD}`;

self.addEventListener("install", (event) => {
  event.waitUntil(keep());
  self.skipWaiting();
});

// All or nothing: half a build would be a page whose parts don't fit.
async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  // Browsers and hosts keep a page for some minutes: it may be of the build before.
  const fits = async () => (await (await cache.match("./")).text()).includes(START);
  if (!(await fits())) await cache.add(new Request("./", { cache: "reload" }));
  if (await fits()) return;
  await caches.delete(CACHE);
  throw new Error("the page is not the one of this build");
}

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
  const cacheFirst = async () => (await fromCache()) ?? fromNetwork();
  const networkFirst = () =>
    fromNetwork().catch(async (reason) => {
      const kept = await fromCache();
      if (!kept) throw reason;
      return kept;
    });
  const page = async () => ((await returns()) ? forWhoReturns(await cacheFirst()) : networkFirst());
  // What has its checksum in its name is never another.
  const ofThisBuild = /-[0-9a-f]{16}\./.test(address.pathname);
  event.respondWith(request.mode === "navigate" ? page() : ofThisBuild ? cacheFirst() : networkFirst());
});

// The page says so (returning.js).
const returns = () => caches.match("./", { cacheName: RETURNING });

// Without the first round; where it is there still, the page's style hides it (page.css). The second file
// of the program is needed at once.
async function forWhoReturns(answer) {
  if (!answer.ok) return answer;
  const preload = `<link rel="preload" as="fetch" href="${LATER}" media="${NOT_WEBKIT}" crossorigin>`;
  const text = (await answer.text()).replace(FIRST_ROUND, "");
  const page = text.replace("<html", "<html data-returning").replace("</head>", `${preload}</head>`);
  return new Response(page, { headers: answer.headers });
}
