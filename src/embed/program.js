// Fetches the program once for all widgets of the page. Its address and its checksum are filled in
// by tools/finish.mjs; the glue between page and program is part of this very script, so that one
// checksum in an author's page vouches for all that runs there.
import init, { Widget, wrong } from "glue";

let program;

/** Resolves to what the program offers. A failure is not kept: the next reader's click may succeed. */
export function load() {
  program ??= start().catch((reason) => {
    program = undefined;
    throw reason;
  });
  return program;
}

async function start() {
  const address = new URL(PROGRAM_ADDRESS, import.meta.url);
  // A file that is not the one of this build is refused by the browser before it can run.
  await init({ module_or_path: fetch(address, { integrity: PROGRAM_INTEGRITY }) });
  return { Widget, wrong };
}
