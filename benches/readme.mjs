// Puts the accepted figures into the README, beside those of others.
import { readFileSync, writeFileSync } from "node:fs";

const [BEGIN, END] = ["<!-- figures: node benches/run.mjs --accept -->", "<!-- end of figures -->"];
const PEERS = new URL("peers.json", import.meta.url);

function table({ bytes, slow }) {
  const ours = (name, column) => ({
    name,
    kB: bytes.all[column].median,
    rest: bytes.rest[column].median,
    answerable: slow.answerable[column].ratio ?? 1,
    second: slow["second statement"][column].ratio ?? 1,
  });
  const rows = [
    ours("a static page, by hand", "static"),
    ours("**the page of this check**", "page"),
    ours("**`embed.js` in a post**", "embed"),
    ...JSON.parse(readFileSync(PEERS, "utf8")),
  ];
  const line = ({ name, kB, rest, answerable, second }) =>
    `| ${name} | ${kB.toFixed(1)} | ${rest ? rest.toFixed(1) : ""} | ${answerable.toFixed(2)} | ${second.toFixed(2)} |`;
  return [
    "| | kB to take over | kB behind it | answerable | second statement |",
    "| --- | --: | --: | --: | --: |",
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
