// The functions of a WebAssembly program, with the names that its name section gives them.

/** `sections` in their order; `functions` with their bodies: those of the code section. */
export function functionsOf(program) {
  let at = 8;
  const number = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = program[at++];
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte & 128);
    return value;
  };
  const text = () => {
    const length = number();
    at += length;
    return program.toString("utf8", at - length, at);
  };
  const limits = () => {
    const both = number() & 1;
    number();
    if (both) number();
  };
  let imported = 0;
  const [sections, bodies, names] = [[], [], new Map()];
  while (at < program.length) {
    const [kind, length] = [program[at++], number()];
    const end = at + length;
    sections.push({ kind, content: program.subarray(at, end) });
    if (kind === IMPORTS) {
      for (let left = number(); left > 0; left--) {
        text();
        text();
        const imports = program[at++];
        if (imports === 0) {
          imported += 1;
          number();
        } else if (imports === 3) {
          at += 2;
        } else {
          if (imports === 1) at += 1;
          limits();
        }
      }
    } else if (kind === CODE) {
      for (let left = number(); left > 0; left--) {
        const size = number();
        bodies.push(program.subarray(at, at + size));
        at += size;
      }
    } else if (kind === CUSTOM && text() === "name") {
      while (at < end) {
        const [part, size] = [program[at++], number()];
        const next = at + size;
        if (part === 1) for (let left = number(); left > 0; left--) names.set(number(), text());
        at = next;
      }
    }
    at = end;
  }
  const functions = bodies.map((body, index) => ({ body, name: names.get(index + imported) ?? "" }));
  return { sections, functions };
}

const [CUSTOM, IMPORTS, CODE] = [0, 2, 10];

/** The same program with other bodies. */
export function withBodies(program, sections, bodies) {
  const code = Buffer.concat([encoded(bodies.length), ...bodies.flatMap((body) => [encoded(body.length), body])]);
  const parts = sections.flatMap(({ kind, content }) => {
    const inside = kind === CODE ? code : content;
    return [Buffer.from([kind]), encoded(inside.length), inside];
  });
  return Buffer.concat([program.subarray(0, 8), ...parts]);
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
