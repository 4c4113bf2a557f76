// Keeps the page by itself for days without a network, and opens it at once for who returns: without
// asking the network, and without the first statement. Whoever is new gets what the network has. A newer
// build is looked for by the browser itself at each visit, and is there at the next. FILES, START, BUILD,
// ROOT (the folder of the build) and RETURNING are filled in by the build (tools/dist/).

const FIRST_ROUND = /<div class="career-insurance"[^]*(?=<noscript>)/;
// Two copies of the check can stand in two folders of one host, as on GitHub Pages.
const OURS = `career-insurance ${registration.scope} `;
const CACHE = OURS + BUILD;
// What has its checksum in its name is never another.
const HAS_CHECKSUM = /-[0-9a-f]{16}\./;

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

/** Removes what earlier builds kept. Earlier versions named it without the folder. */
async function clean() {
  for (const name of await caches.keys()) {
    const isOurs = async () => (await caches.open(name)).match(registration.scope);
    const isEarlier = name.startsWith(OURS) || (/^career-insurance-[0-9a-f]{16}$/.test(name) && (await isOurs()));
    if (name !== CACHE && isEarlier) await caches.delete(name);
  }
}

/** Whether a page of ours is open, beside the one that is on its way: it may need files of its build. */
async function othersAreOpen({ clientId, replacesClientId, resultingClientId }) {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return open.some(({ id }) => ![clientId, replacesClientId, resultingClientId].includes(id));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  address.search = address.hash = "";
  const href = address.href.replace(/\/index\.html$/, "/");
  const ofABuild = HAS_CHECKSUM.test(href) && href.startsWith(new URL(ROOT, registration.scope).href);
  const kept = FILES.map((file) => new URL(file, registration.scope).href);
  if (request.method !== "GET" || !(ofABuild || kept.includes(href))) return;
  const fromCache = () => caches.match(href, ofABuild ? {} : { cacheName: CACHE });
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
  if (request.mode !== "navigate") return event.respondWith(ofABuild ? cacheFirst() : networkFirst());
  event.respondWith(page());
  event.waitUntil(othersAreOpen(event).then((open) => open || clean()));
});

// The page says so (returning.js).
const returns = () => caches.match("./", { cacheName: RETURNING });

// Without the first round; where it is there still, the page's style hides it (page.css).
async function forWhoReturns(answer) {
  if (!answer.ok) return answer;
  const text = (await answer.text()).replace(FIRST_ROUND, "");
  const page = text.replace("<html", "<html data-returning");
  return new Response(page, { headers: answer.headers });
}
