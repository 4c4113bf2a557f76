// A zip archive that depends on nothing but its content: sorted names, no times, no owners.
import { deflateRawSync } from "node:zlib";

// 1 January 1980, the first day that the format knows.
const DATE = 0x0021;
const UTF8 = 0x0800;
const DEFLATE = 8;
// A plain file that all may read, as Unix writes it.
const MODE = (0o100644 << 16) >>> 0;
const MADE_BY_UNIX = 0x0314;

/** `files` maps the name of each file to its bytes. */
export function zip(files) {
  const names = Object.keys(files).sort();
  const local = [];
  const central = [];
  let offset = 0;
  for (const name of names) {
    const bytes = Buffer.from(files[name]);
    const packed = deflateRawSync(bytes, { level: 9 });
    const path = Buffer.from(name);
    const about = Buffer.alloc(26);
    [20, UTF8, DEFLATE, 0, DATE].forEach((value, at) => about.writeUInt16LE(value, at * 2));
    [crc32(bytes), packed.length, bytes.length].forEach((value, at) => about.writeUInt32LE(value, 10 + at * 4));
    about.writeUInt16LE(path.length, 22);
    const here = [signature(0x04034b50), about, path, packed];
    local.push(...here);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(MODE, 6);
    place.writeUInt32LE(offset, 10);
    central.push(signature(0x02014b50), two(MADE_BY_UNIX), about, place, path);
    offset += size(here);
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(names.length, 4);
  end.writeUInt16LE(names.length, 6);
  end.writeUInt32LE(size(central), 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, ...central, signature(0x06054b50), end]);
}

// Node has one of its own, but not in every version that builds this.
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit += 1) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte;
});

function crc32(bytes) {
  return (bytes.reduce((sum, byte) => REMAINDERS[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
}

const size = (parts) => parts.reduce((sum, { length }) => sum + length, 0);

function signature(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function two(number) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}
