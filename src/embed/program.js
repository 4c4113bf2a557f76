// Fetches the program once for all widgets of the page. Addresses and checksums are filled in by
// tools/finish.mjs, so that one checksum in an author's page vouches for all that runs there.

let program;

/** Resolves to what `late.js` offers. A failure is not kept: the next reader's click may succeed. */
export function load() {
  program ??= start().catch((reason) => {
    program = undefined;
    throw reason;
  });
  return program;
}

async function start() {
  // Both at once. A file that is not the one of this build is refused before it can run.
  const [code, wasm] = await Promise.all([
    checkedModule(new URL(CODE_ADDRESS, import.meta.url).href, CODE_INTEGRITY),
    fetch(new URL(PROGRAM_ADDRESS, import.meta.url), { integrity: PROGRAM_INTEGRITY }),
  ]);
  await code.default({ module_or_path: wasm });
  return code;
}

// `import()` takes no checksum, a preload does; and what it has brought is what `import()` gets.
function checkedModule(href, integrity) {
  const link = document.createElement("link");
  if (!link.relList.supports("modulepreload")) throw new Error("this browser is too old");
  return new Promise((resolve, reject) => {
    link.onload = () => resolve(import(href));
    link.onerror = () => reject(new Error(`${href} does not load, or is not what it should be`));
    Object.assign(link, { rel: "modulepreload", integrity, crossOrigin: "", href });
    document.head.append(link);
  }).finally(() => link.remove());
}
