// On an author's page nothing is named but this script: what follows is checked by it. CODE_ADDRESS and
// CODE_INTEGRITY are filled in by the build.
import { again } from "./again.js";

/**
 * Imports what comes with the program, unless it is not the one of this build. `import()` takes no
 * checksum, a script element does; and what that one has loaded, `import()` gets.
 */
export function bring(failures) {
  const href = again(new URL(CODE_ADDRESS, import.meta.url), failures);
  const script = document.createElement("script");
  return new Promise((resolve, reject) => {
    script.onload = () => resolve(import(href));
    script.onerror = () => reject(new Error(`${href} is missing or changed`));
    Object.assign(script, { type: "module", integrity: CODE_INTEGRITY, crossOrigin: "", src: trusted(href) });
    document.head.append(script);
  }).finally(() => script.remove());
}

// Strict pages ask that a script's address comes from a named place in the code, which can be made once.
let policy;
function trusted(href) {
  policy ??= window.trustedTypes?.createPolicy("career-insurance", { createScriptURL: (address) => address });
  return policy?.createScriptURL(href) ?? href;
}
