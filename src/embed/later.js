// Brings the second file of the program when the first asks for it. The glue imports this by the name
// that the splitter gave it (tools/split.mjs).
import { initSync } from "glue";

let begun;

/** Begins to fetch it, before the program asks for it. */
export function fetchLater() {
  begun = compiled(fetch(new URL(LATER_ADDRESS, import.meta.url), { integrity: LATER_INTEGRITY }));
  // Whoever waits for it hears of a failure.
  begun.catch(() => {});
}

export async function __wasm_split_load_later(callback, data) {
  const first = initSync();
  let done = true;
  try {
    if (!begun) fetchLater();
    // What is compiled already takes no time worth a turn of the page's own loop.
    new WebAssembly.Instance(await begun, { __wasm_split: first });
  } catch (reason) {
    console.error("career-insurance: the second part of the program does not load:", reason);
    done = false;
  }
  // What failed is fetched anew the next time.
  begun = undefined;
  first.__indirect_function_table.get(callback)(data, done);
}

async function compiled(fetching) {
  const answer = await fetching;
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  // Some hosts don't know the type of such a file.
  const streams = answer.headers.get("Content-Type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}
