import fc from "fast-check";
import { expect, test } from "vitest";
import { marksIn, queryWords, termsOf } from "./searchTerms.ts";

const texts = (query: string) => queryWords(query).map(({ text }) => text);

test.each<[string, readonly string[]]>([
  ["Joint Operations", ["joint", "operations"]],
  ["ＪＯＩＮＴ operations, joint", ["joint", "operations"]],
  ["the defence of Iōtō", ["defense", "ioto"]],
  ["the", ["the"]],
  ["Iwo To", ["iwo", "to"]],
  ["石破", ["石破"]],
  ["硫黄島", ["硫黄島"]],
  ["中谷防衛相の会談", ["中谷", "防衛", "相", "会談"]],
  ["ナカタニ", ["なかたに"]],
  ["第2段階 phase", ["第", "2", "段階", "phase"]],
])("the words of %s", (query, expected) => {
  expect(texts(query)).toEqual(expected);
});

test("plain texts are cut as all others are", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aZ09 -_.,'\n/@") });
  fc.assert(
    fc.property(text, (plain) => {
      // A character of its own at the end has the text read as any other.
      expect([...termsOf(plain), "島"]).toEqual(termsOf(`${plain} 島`));
    }),
  );
});

test("Japanese is found wherever a dictionary would cut", () => {
  expect(termsOf("統合作戦 Command")).toEqual(["統合", "合作", "作戦", "戦", "command"]);
  expect(termsOf("島")).toEqual(["島"]);
});

const marked = (text: string, words: readonly string[], runs: readonly string[]) =>
  marksIn(text, { words: new Set(words), runs }).map(([start, end]) => text.slice(start, end));

test("what was found is marked as it is written", () => {
  expect(marked("Ishiba’s visit; ISHIBA", ["ishiba"], [])).toEqual(["Ishiba", "ISHIBA"]);
  expect(marked("Ministry of Defence", ["defense"], [])).toEqual(["Defence"]);
  expect(marked("日米首脳会談（石破・トランプ）", [], ["石破", "首脳", "会談"])).toEqual([
    "首脳会談",
    "石破",
  ]);
  expect(marked("ヘグセス長官", [], ["へぐせす"])).toEqual(["ヘグセス"]);
  expect(marked("nothing", ["else"], ["何"])).toEqual([]);
});

test("“to” is marked as a part of a name alone", () => {
  const words = ["iwo", "to"];
  expect(marked("It came to Iwo To, back to them and on to Iwo-To", words, [])).toEqual([
    "Iwo",
    "To",
    "Iwo",
    "To",
  ]);
  expect(marked("To the island", words, [])).toEqual([]);
});

test("marks lie in the text, in order and apart, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
      const words = new Set(termsOf(query));
      let last = 0;
      for (const [start, end] of marksIn(text, { words, runs: texts(query) })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
