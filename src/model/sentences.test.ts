import { describe, expect, test } from "vitest";
import { parseDataset } from "./parseDataset.ts";
import { saySentence, SENTENCES } from "./sentences.ts";
import type { Saying } from "./sentences.ts";

const say = (values: Saying["values"], place: Saying["place"] = null, key: Saying["key"] = "wrong-type") =>
  saySentence({ key, values, place });

describe("a saying", () => {
  test("is an English sentence with its values", () => {
    expect(say({ expected: { words: ["a text", "a list"] }, found: { words: ["null"] } })).toBe(
      "expected a text or a list, found null; correct it or leave it out.",
    );
    expect(say({ fields: { names: ['"id"', '"title"'] } }, null, "missing")).toBe(
      '"id" and "title" must be given; add it.',
    );
  });

  test("names what it is about", () => {
    const kind = "Event";
    expect(say({}, { kind, item: '"a"', inside: "when" }, "null")).toMatch(/^Event "a", when: null says/);
    expect(say({}, { kind, item: 4, inside: "" }, "null")).toMatch(/^Event no. 4: null says/);
    expect(say({}, { kind: "The dataset", item: null, inside: "" }, "null")).toMatch(/^The dataset: null/);
  });

  test("holds another without its full stop", () => {
    const why: Saying = { key: "missing-title", values: {}, place: null };
    expect(say({ total: 2, why: { saying: why } }, null, "all-dropped-why")).toBe(
      "None of the 2 events can be shown (the first reason – an event without a title can't be shown; add one): correct the events.",
    );
  });

  test("never looks for places in what the file has brought", () => {
    expect(say({ near: "{near}$&{choices}" }, null, "near-field")).toContain('"{near}$&{choices}"');
  });

  test("is null in a language that does not have it", () => {
    const words = { sentence: () => undefined, word: String, or: "", and: "", at: () => "" };
    expect(saySentence({ key: "null", values: {}, place: null }, words)).toBeNull();
  });
});

test("every problem of a file carries the saying of its message", () => {
  const result = parseDataset({
    schemaVersion: 1,
    id: "d",
    title: 5,
    actors: [{ id: "a", name: "A", memberOf: [{ actor: "a" }] }],
    events: [{}, 5, { id: "e", title: "E", when: "2025-02-30", whne: 1, lat: null, sources: ["x"] }],
  });
  expect(result.problems.length).toBeGreaterThan(6);
  for (const { saying, message } of result.problems) {
    expect(saySentence(saying)).toBe(message);
    expect(message).not.toMatch(/\{[a-z]+\}/);
    expect(SENTENCES).toHaveProperty([saying.key]);
    expect(structuredClone(saying)).toEqual(saying);
  }
});
