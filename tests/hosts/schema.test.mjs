// The test readers of the content by their JSON Schema, as an author's editor reads it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const read = (name) => JSON.parse(readFileSync(new URL(`../../src/content/${name}`, import.meta.url), "utf8"));
const isValid = new Ajv({ allErrors: true }).compile(read("readers.schema.json"));

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
