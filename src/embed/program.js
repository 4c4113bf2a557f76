// Fetches the program once for all widgets of the page. Addresses and checksums are filled in by the
// build (tools/dist/), so that one checksum in an author's page vouches for all that runs there. How a
// module is brought, the build decides.
import { bring } from "bring";

let program;
let failures = 0;

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
  return code;
}

async function fetchProgram() {
  // A damaged copy in the browser's own cache is not asked again.
  const cache = failures ? "reload" : "default";
  // Spelled out as bundlers know it: they take the file along.
  const answer = await fetch(new URL(PROGRAM_ADDRESS, import.meta.url), { integrity: PROGRAM_INTEGRITY, cache });
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  // Browsers compile it on its way only where the host knows its type, to the letter.
  return answer.headers.get("Content-Type") === "application/wasm" ? answer : answer.arrayBuffer();
}
