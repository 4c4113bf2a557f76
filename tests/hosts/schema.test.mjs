// The files of the content by their JSON Schemas, as an author's editor reads them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const read = (name) => JSON.parse(readFileSync(new URL(`../../src/content/${name}`, import.meta.url), "utf8"));
const compiled = (name) => new Ajv({ allErrors: true, strict: false, logger: false }).compile(read(`${name}.schema.json`));
const isValid = compiled("readers");

test("the test readers are as their schema says", () => {
  const file = read("readers.json");
  assert.ok(isValid(file), JSON.stringify(isValid.errors, undefined, 1));
  assert.ok(file.readers.length > 13);
});

test("what is wrong with a reader is refused", () => {
  const faults = {
    "an unknown barrier": (reader) => reader.front.push("boredom"),
    "an answer of five": (reader) => (reader.answers["fear-1"] = 5),
    "a statement of no barrier": (reader) => (reader.answers["boredom-1"] = 1),
    "a misspelt field": (reader) => (reader.note = []),
    "no name": (reader) => delete reader.name,
  };
  for (const [what, spoil] of Object.entries(faults)) {
    const file = read("readers.json");
    spoil(file.readers[0]);
    assert.ok(!isValid(file), what);
  }
});

test("questions, habits, words and a pack of them are as their schemas say", () => {
  const files = { questions: read("questions.json"), habits: read("habits.json"), words: read("en.json") };
  for (const [name, file] of Object.entries({ ...files, pack: files })) {
    const isValid = compiled(name);
    assert.ok(isValid(file), `${name}: ${JSON.stringify(isValid.errors, undefined, 1)}`);
  }
});

test("slips in questions, habits and words are underlined", () => {
  const faults = [
    ["questions", "questions.json", (file) => (file.rounds[0][0].barrier = "boredom")],
    ["questions", "questions.json", (file) => delete file.rounds[0][0].id],
    ["habits", "habits.json", (file) => (file.habits[0].weak = 1)],
    ["habits", "habits.json", (file) => (file.habits[0].week = 13)],
    ["habits", "habits.json", (file) => (file.habits[0].kind = "idle")],
    ["words", "en.json", (file) => delete file.ui.back],
    ["words", "en.json", (file) => (file.ui.bakc = "Back")],
    ["words", "en.json", (file) => (file.counts.minutes.some = "{n}")],
    ["words", "en.json", (file) => delete file.counts.minutes.other],
    ["words", "en.json", (file) => file.weekdays.pop()],
    ["words", "en.json", (file) => (file.direction = "up")],
    ["words", "en.json", (file) => (file.formats = { digit: "0123456789" })],
  ];
  for (const [schema, name, spoil] of faults) {
    const file = read(name);
    spoil(file);
    assert.ok(!compiled(schema)(file), `${name}: ${spoil}`);
  }
});
