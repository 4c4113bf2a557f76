// The pages: each with the policy of ours, and with the checksum of every file that it names.
import { readFileSync } from "node:fs";
import { firstRound } from "../../src/first/tree.js";
import { withAddress } from "./address.mjs";
import { read, source, write } from "./files.mjs";
import { Html, attribute, escaped, markup } from "./html.mjs";
import { integrity } from "./names.mjs";
import { policy } from "./policy.mjs";
import { barriers, firstRoundWords } from "./words.mjs";

// WebKit never gives a script what was preloaded for it to fetch, and would have it sent twice. These are
// known to Chromium and to Firefox alone; a browser that knows neither asks for the program with the page's script.
export const NOT_WEBKIT = "(device-posture: continuous), (video-dynamic-range: standard)";

// The address that all of it will be published at, where it is known.
const site = process.env.CAREER_INSURANCE_URL;

/** The page by itself: the first round stands in it, styled, before any other file is there. */
export function writeFirstPage(styles, start, code, program) {
  const page = new Html(read("index.html").toString());
  // What was for Trunk.
  page.all("link", { "data-trunk": true }).forEach((link) => page.remove(link));
  page.replaceComment("style", `<style id="first-style">${styles[0]}</style><style>${styles[1]}</style>`);
  page.replaceComment("first round", markup(firstRound(firstRoundWords, "first", 2)));
  page.replaceComment("barriers", barriers.map((title) => `<li>${escaped(title)}</li>`).join(""));
  // Both are asked for before the page's script is there to do so. The program is large, and may wait; its
  // checksum is left to that script, as browsers take none here for what a script fetches.
  const asked = [
    `<script type="module" async src="./${code.name}" integrity="${integrity(code.bytes, "sha256")}"></script>`,
    `<link rel="preload" as="fetch" href="./${program.name}" type="application/wasm" media="${NOT_WEBKIT}" fetchpriority="low" crossorigin>`,
  ];
  page.replaceComment("program", asked.join("\n    "));
  page.removeComments();
  const script = page.one("script", { src: "./page.js" });
  page.setAttribute(script, "src", `./${start.name}`, ` integrity="${integrity(start.bytes)}"`);
  // What is printed is drawn in a frame of its own (src/shell/files.rs).
  addPolicy(page, ["worker-src 'self'", "manifest-src 'self'", "frame-src blob:"], styles);
  write("index.html", site ? withAddress(page.toString(), site) : page.toString());
  if (!site) console.log("CAREER_INSURANCE_URL is not set, so previews of links to the page have no picture (docs/embedding.md)");
}

/** Where authors choose and copy what they paste, and the preview of it. */
export function writeAuthorPages() {
  for (const name of ["snippet.html", "host.html"]) {
    const page = new Html(readFileSync(source(`page/${name}`), "utf8"));
    page.all("script", { src: true }).forEach((script) => addChecksum(page, script, "src"));
    // In a sandbox without an origin of its own even our own files are of another origin.
    page.all("link", { rel: "stylesheet" }).forEach((link) => addChecksum(page, link, "href", " crossorigin"));
    addPolicy(page, ["frame-src 'self'"]);
    write(name, page.toString());
  }
}

function addPolicy(page, allowed, styles = []) {
  const [charset] = page.all("meta", { charset: true });
  page.insertAfter(charset, `<meta http-equiv="Content-Security-Policy" content="${policy(allowed, styles)}">`);
}

/** The checksum in the address makes it a new one for each content: an old copy can't fail the check. */
function addChecksum(page, element, name, more = "") {
  const path = attribute(element, name);
  const sum = integrity(read(path));
  const stamp = sum.slice(7, 15).replace(/[+/]/g, "-");
  page.setAttribute(element, name, `${path}?${stamp}`, ` integrity="${sum}"${more}`);
}
