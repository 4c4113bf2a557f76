// Fetches the program once for all widgets of the page. Addresses and checksums are filled in by
// tools/finish.mjs, so that one checksum in an author's page vouches for all that runs there.

const POLICY = "career-insurance";

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
    checkedModule(new URL(CODE_ADDRESS, import.meta.url).href, CODE_INTEGRITY).then((code) => {
      if (whole) code.fetchLater();
      return code;
    }),
    fetch(new URL(PROGRAM_ADDRESS, import.meta.url), { integrity: PROGRAM_INTEGRITY }),
  ]);
  await code.init({ module_or_path: wasm });
  return code;
}

// `import()` takes no checksum, a script element does; and what that one has loaded, `import()` gets.
function checkedModule(href, integrity) {
  const script = document.createElement("script");
  return new Promise((resolve, reject) => {
    script.onload = () => resolve(import(href));
    script.onerror = () => reject(new Error(`${href} does not load, or is not what it should be`));
    Object.assign(script, { type: "module", integrity, crossOrigin: "", src: trusted(href) });
    document.head.append(script);
  }).finally(() => script.remove());
}

// Strict pages ask that a script's address comes from a named place in the code.
const trusted = (href) =>
  window.trustedTypes?.createPolicy(POLICY, { createScriptURL: () => href }).createScriptURL("") ?? href;
