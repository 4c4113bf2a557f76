// An author's own content: fetched, and checked by the same parser as the built-in one. A reader
// never sees what is wrong with it; the author does, on the console.
import { wrong } from "glue";

/** Resolves to the text of the pack, or to nothing: then the built-in content is shown. */
export async function ownContent(element) {
  const source = element.getAttribute("content-src");
  if (!source) return undefined;
  try {
    const answer = await fetch(new URL(source, document.baseURI).href);
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    const pack = await answer.text();
    const reason = wrong(pack);
    if (reason) throw new Error(reason);
    return pack;
  } catch (reason) {
    console.error(
      `career-insurance: ${source} can’t be used, the built-in content is shown: ${reason.message}`,
    );
    return undefined;
  }
}
