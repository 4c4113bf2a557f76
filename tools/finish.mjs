// Trunk's last step (see Trunk.toml): makes of its output the files that are published.
//
//   embed.js              what an author's page loads: the first round, and the way to the program
//   program-<sum>.js      what comes with the program: the glue between it and the page, the styles
//   career-insurance-<sum>.wasm   the program
//   v<version>/           the same, for ever under this address: for pages that pin a checksum
//   index.html            the page by itself: page-<sum>.js, sw.js, manifest, pictures
//   <lang>/               the same in another language; words-<lang>-<sum>.json are its words
//   *.schema.json         what may stand in content packs, for editors
//   frame.js              for pages that show it in a frame
//   llms.txt              how authors put it into a post, for assistants
//   snippet.html          where authors choose and copy what they paste; host.html is its preview
//
// Every page of ours gets the same policy. tools/README.md says what each step is for.
import { writeCopies } from "./dist/copies.mjs";
import { release } from "./dist/files.mjs";
import { writeHeaders } from "./dist/headers.mjs";
import { writePacks } from "./dist/languages.mjs";
import { findLeaks } from "./dist/leaks.mjs";
import { writeLlms } from "./dist/llms.mjs";
import { takeProgram } from "./dist/names.mjs";
import { writeServiceWorkers } from "./dist/offline.mjs";
import { writeAuthorPages, writeFirstPages } from "./dist/pages.mjs";
import { bundleCode, writeEmbed, writePageScripts } from "./dist/scripts.mjs";
import { style } from "./dist/styles.mjs";

const [first, rest, page] = [await style("first"), await style("career-insurance"), await style("page")];
const program = takeProgram();
const code = await bundleCode(program.glue, rest);
const pinned = await writeEmbed(first, code, program);
const start = await writePageScripts(first, code, program, pinned);
writeCopies();
writePacks();
writeFirstPages([first, page], start, code, program);
writeAuthorPages();
await writeServiceWorkers(start, code, program);
writeHeaders(start, code, program);
writeLlms(pinned);
if (release) findLeaks();
