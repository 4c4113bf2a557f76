// Which words a widget shows: checked by the same parser as the built-in ones. A reader never sees what is
// wrong with them; the author does, on the console.
import { lacking, wrong } from "glue";

/** The text of the first pack that can be used, or nothing: then the built-in words are shown. */
export async function firstGood(packs) {
  for (const { name, isOwn, text } of packs) {
    try {
      const pack = await text;
      const reason = wrong(pack);
      if (reason) throw new Error(reason);
      if (isOwn) lacking(pack).forEach((line) => console.warn(`career-insurance: ${name}: ${line}`));
      return pack;
    } catch (reason) {
      console.error(`career-insurance: ${name} can’t be used, other words are shown: ${reason.message}`);
    }
  }
  return undefined;
}
