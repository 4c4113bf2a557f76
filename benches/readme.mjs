// Puts the accepted figures into the README, beside those of others.
import { readFileSync, writeFileSync } from "node:fs";

const [BEGIN, END] = ["<!-- figures: node benches/run.mjs --accept -->", "<!-- end of figures -->"];
const PEERS = new URL("peers.json", import.meta.url);

function table({ bytes, slow }) {
  const ours = (name, column) => ({
    name,
    first: bytes["until it is answerable"][column].median,
    kB: bytes["all in"][column].median,
    answerable: slow.answerable[column].ratio ?? 1,
    second: slow["second statement"][column].ratio ?? 1,
    whole: slow["the whole program is there"][column]?.median,
  });
  // A page that its program draws can be answered when all of it is there.
  const others = JSON.parse(readFileSync(PEERS, "utf8")).map((peer) => ({ first: peer.kB, ...peer }));
  const rows = [
    ours("a static page, by hand", "static"),
    ours("**the page of this check**", "page"),
    ours("**`embed.js` in a post**", "embed"),
    ...others,
  ];
  const line = ({ name, first, kB, answerable, second, whole }) => {
    const cells = [first.toFixed(1), kB.toFixed(1), answerable.toFixed(2), second.toFixed(2)];
    return `| ${name} | ${cells.join(" | ")} | ${whole ? `${whole.toFixed(1)} s` : ""} |`;
  };
  return [
    "| | kB until it is answerable | kB, all in | answerable | second statement | whole program there |",
    "| --- | --: | --: | --: | --: | --: |",
    ...rows.map(line),
  ].join("\n");
}

export function tellReadme(path, tables) {
  const text = readFileSync(path, "utf8");
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${path} has no place for the figures`);
  writeFileSync(path, `${before}${BEGIN}\n\n${table(tables)}\n\n${END}${after}`);
}
