// Plays messages to the rules of the first round. Reads one JSON line a game from the standard input,
// and writes one line with what followed from each message; of a `fragment`,
// whether a private link stands in it, of what is `kept`, whether a reader did anything of it, and whether it
// `allows` to store more.
import { createInterface } from "node:readline";
import { allowsStoring, answerByKey, fresh, holdsLink, holdsSomething, resume, step, textOf } from "../../src/first/rules.js";

function play({ ids, stored, messages }) {
  const state = stored === undefined ? fresh(ids) : resume(ids, stored);
  if (!state) return null;
  const told = ({ started = false, chooseFirst = false } = {}) => ({
    text: textOf(state),
    at: state.at,
    started,
    chooseFirst,
  });
  const start = told();
  const all = messages.map(({ key, radio, message, now }) => {
    if (key === undefined) return told(step(state, message, now));
    const answer = answerByKey(key, radio);
    return told(answer === undefined ? {} : step(state, { answer, on: true }, now));
  });
  return [start, ...all];
}

const answers = {
  fragment: ({ fragment }) => holdsLink(fragment),
  kept: ({ kept }) => holdsSomething(kept),
  allows: ({ allows }) => allowsStoring(allows),
  messages: play,
};

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const [, answer] = Object.entries(answers).find(([name]) => name in asked);
  console.log(JSON.stringify(answer(asked)));
}
