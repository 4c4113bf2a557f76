// The parts of a WebAssembly program that the build works on.

const [CUSTOM, IMPORT, CODE, DATA] = [0, 2, 10, 11];
// A piece of data that is put into the only memory by itself.
const ACTIVE = 0;
const [CONST, END] = [0x41, 0x0b];

/** Reads numbers and texts as the format has them, one after the other. */
function reader(bytes, at = 0) {
  const number = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte & 128);
    return value;
  };
  const take = (length) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const text = () => take(number()).toString("utf8");
  return { number, take, text, byte: () => bytes[at++], done: () => at >= bytes.length, at: () => at };
}

/** A number as the format has it: seven bits a byte. */
function encoded(number) {
  const bytes = [];
  do {
    bytes.push((number & 127) | (number > 127 ? 128 : 0));
    number >>>= 7;
  } while (number > 0);
  return Buffer.from(bytes);
}

const encodedText = (text) => Buffer.concat([encoded(Buffer.byteLength(text)), Buffer.from(text)]);

/** In their order: what kind each is, and what is in it. */
function sectionsOf(program) {
  const { number, take, byte, done } = reader(program, 8);
  const sections = [];
  while (!done()) sections.push({ kind: byte(), content: take(number()) });
  return sections;
}

function fromSections(program, sections) {
  const parts = sections.flatMap(({ kind, content }) => [Buffer.from([kind]), encoded(content.length), content]);
  return Buffer.concat([program.subarray(0, 8), ...parts]);
}

/** The same program, with what `change` makes of the content of its sections. */
function withSections(program, change) {
  return fromSections(program, sectionsOf(program).map(({ kind, content }) => ({ kind, content: change(kind, content) })));
}

/** Without the names of its functions. */
export function nameless(program) {
  const isNames = ({ kind, content }) => kind === CUSTOM && reader(content).text() === "name";
  return fromSections(program, sectionsOf(program).filter((section) => !isNames(section)));
}

/** What a program imports: the module, the name, and what it is as bytes. */
function importsOf(content) {
  const { number, take, text, byte, at } = reader(content);
  const limits = () => {
    const both = number() & 1;
    number();
    if (both) number();
  };
  return Array.from({ length: number() }, () => {
    const [module, name, from] = [text(), text(), at()];
    const kind = byte();
    if (kind === 0) number();
    else if (kind === 3) take(2);
    else {
      if (kind === 1) byte();
      limits();
    }
    return { module, name, kind, what: content.subarray(from, at()) };
  });
}

/** The same program, with what `change` makes of the module and the name of each import. */
export function withImports(program, change) {
  return withSections(program, (kind, content) => {
    if (kind !== IMPORT) return content;
    const all = importsOf(content).map((each) => ({ ...each, ...change(each) }));
    const bytes = all.flatMap(({ module, name, what }) => [encodedText(module), encodedText(name), what]);
    return Buffer.concat([encoded(all.length), ...bytes]);
  });
}

function namesOf(content) {
  const { number, take, text, byte, done } = reader(content);
  const names = new Map();
  if (text() !== "name") return names;
  while (!done()) {
    const [part, inside] = [byte(), take(number())];
    if (part !== 1) continue;
    const list = reader(inside);
    for (let left = list.number(); left > 0; left--) names.set(list.number(), list.text());
  }
  return names;
}

/** The bodies of a program's own functions, with the names that its name section gives them. */
export function functionsOf(program) {
  const sections = sectionsOf(program);
  const of = (wanted) => sections.filter(({ kind }) => kind === wanted).map(({ content }) => content);
  const imported = of(IMPORT).flatMap(importsOf).filter(({ kind }) => kind === 0).length;
  const names = new Map(of(CUSTOM).flatMap((content) => [...namesOf(content)]));
  return of(CODE).flatMap((content) => {
    const { number, take } = reader(content);
    const one = (_, index) => ({ body: take(number()), name: names.get(index + imported) ?? "" });
    return Array.from({ length: number() }, one);
  });
}

/** The same program, with what `change` makes of each function. */
export function withBodies(program, change) {
  const bodies = functionsOf(program).map(change);
  const code = Buffer.concat([encoded(bodies.length), ...bodies.flatMap((body) => [encoded(body.length), body])]);
  return withSections(program, (kind, content) => (kind === CODE ? code : content));
}

/** What the memory holds at the beginning: pieces, each with its address. They can be written to. */
export function memoryOf(program) {
  const { content } = sectionsOf(program).find(({ kind }) => kind === DATA);
  const { number, take, byte } = reader(content);
  return Array.from({ length: number() }, () => {
    const flag = number();
    if (flag !== ACTIVE || byte() !== CONST) throw new Error("the memory begins in an unknown way");
    // Signed, and never negative here: so it is read like any other.
    const address = number();
    if (byte() !== END) throw new Error("the memory begins in an unknown way");
    return { address, bytes: take(number()) };
  });
}
