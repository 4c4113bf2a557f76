// What a page of ours may do: nothing but its own files, and no text that becomes code.
import { integrity } from "./names.mjs";

/** `allowed` is what a page needs beyond that, `styles` are those that stand in it. */
export const policy = (allowed, styles) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    ["style-src 'self'", ...styles.map((css) => `'${integrity(css, "sha256")}'`)].join(" "),
    "img-src 'self'",
    ...allowed,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // For the addresses of the program's glue and of the service worker.
    "trusted-types career-insurance career-insurance-offline",
  ].join("; ");
