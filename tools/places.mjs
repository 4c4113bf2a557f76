// A place where a program can find a mistake of its own is known to it by file, line and column. Only
// what it would say then names them, and that is left out (shrink.mjs); so these go too.
import { memoryOf } from "./wasm.mjs";

const FILE = /(\/rustc\/[0-9a-f]{40}\/library|\/rust\/deps|index\.crates\.io-[0-9a-f]{16}|src)\/[\w./-]+?\.rs/g;
/** Where the name is, how long it is, line and column: four numbers of four bytes. */
const PLACE = 16;

/** The same program, with zeros for them: what reads one finds an empty name. */
export function withoutPlaces(program) {
  const blank = Buffer.from(program);
  const memory = memoryOf(blank);
  const files = new Map();
  for (const { address, bytes } of memory) {
    for (const { index, 0: name } of bytes.toString("latin1").matchAll(FILE)) files.set(address + index, name.length);
  }
  const zeros = [];
  for (const { address, bytes } of memory) {
    for (const [file, length] of files) {
      if (file >= address && file < address + bytes.length) zeros.push([bytes, file - address, length]);
    }
    for (let at = -address & 3; at + PLACE <= bytes.length; at += 4) {
      const length = files.get(bytes.readUInt32LE(at));
      if (length === bytes.readUInt32LE(at + 4)) zeros.push([bytes, at, PLACE]);
    }
  }
  for (const [bytes, from, length] of zeros) bytes.fill(0, from, from + length);
  return blank;
}
