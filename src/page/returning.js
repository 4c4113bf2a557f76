// A returning reader belongs elsewhere than at the first statement, which stands in the page's HTML.
// What is stored says who returns, but only to a script, and that would come after the first paint. So
// it is noted where the service worker can read it, and that one hides the first round beforehand.

async function note() {
  try {
    // Not everywhere, and never in a page that is not secure.
    if (!window.caches) return;
    const cache = await caches.open(RETURNING);
    const stored = localStorage.getItem("career-insurance") !== null;
    await (stored ? cache.put("./", new Response("")) : cache.delete("./"));
  } catch {
    // Where nothing is kept, nobody returns.
  }
}

/** When all is there and nobody waits any more, and when something is stored for the first time. */
export function watchReturning() {
  for (const moment of ["whole", "started", "planned"]) {
    document.addEventListener(`career-insurance:${moment}`, () => setTimeout(note));
  }
}
