// Fetches the program once for all widgets of the page. Addresses and checksums are filled in by the
// build (tools/dist/), so that one checksum in an author's page vouches for all that runs there. How a
// module is brought, the build decides.
import { bring } from "bring";

let program;
let failures = 0;

const ends = new EventTarget();

/** Rejects when the program stops: nothing of it runs again, for any widget of the page. */
export function untilItStops(signal) {
  return new Promise((resolve, reject) => {
    const stopped = ({ detail }) => reject(Object.assign(new Error(detail.reason), { left: detail }));
    ends.addEventListener("stopped", stopped, { once: true, signal });
    signal.addEventListener("abort", resolve);
  });
}

/** Resolves to what `late.js` offers. A failure is not kept: the reader may try again. */
export function load() {
  program ??= start().catch((reason) => {
    program = undefined;
    failures += 1;
    throw reason;
  });
  return program;
}

async function start() {
  // Both at once. A file that is not the one of this build is refused before it can run.
  const [code, wasm] = await Promise.all([bring(failures), fetchProgram()]);
  await code.init({ module_or_path: wasm });
  code.watch((detail) => {
    program = undefined;
    failures += 1;
    ends.dispatchEvent(new CustomEvent("stopped", { detail }));
  });
  return code;
}

async function fetchProgram() {
  // A damaged copy in the browser's own cache is not asked again.
  const cache = failures ? "reload" : "default";
  // A text, because some pages have a `fetch` of their own that takes nothing else. The address is spelled out
  // as bundlers know it: they take the file along.
  const { href } = new URL(PROGRAM_ADDRESS, import.meta.url);
  const answer = await fetch(href, { integrity: PROGRAM_INTEGRITY, cache });
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  // Browsers compile it on its way only where the host knows its type, to the letter.
  return answer.headers.get("Content-Type") === "application/wasm" ? answer : answer.arrayBuffer();
}
