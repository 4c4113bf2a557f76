// Plays messages to the rules of the first round. Reads one JSON line a game from the standard input,
// and writes one line with what followed from each message.
import { createInterface } from "node:readline";
import { answerByKey, fresh, resume, step, textOf } from "../src/first/rules.js";

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

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(play(JSON.parse(line))));
}
