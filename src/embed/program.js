// Fetches the program once for all widgets of the page. Addresses and checksums are filled in by
// tools/finish.mjs, so that one checksum in an author's page vouches for all that runs there. How a
// module is brought, the build decides.
import { bring } from "bring";

let program;

/**
 * Resolves to what `late.js` offers. `whole`: all of the program will be needed. A failure is not kept:
 * the next reader's click may succeed.
 */
export function load(whole) {
  program ??= start(whole).catch((reason) => {
    program = undefined;
    throw reason;
  });
  return program;
}

async function start(whole) {
  // Both at once. A file that is not the one of this build is refused before it can run.
  const [code, wasm] = await Promise.all([
    bring(new URL(CODE_ADDRESS, import.meta.url).href, CODE_INTEGRITY).then((code) => {
      if (whole) code.fetchLater();
      return code;
    }),
    fetch(new URL(PROGRAM_ADDRESS, import.meta.url), { integrity: PROGRAM_INTEGRITY }),
  ]);
  await code.init({ module_or_path: wasm });
  return code;
}
