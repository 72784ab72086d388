import { expect, test } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import { excerptOf } from "./searchExcerpt.ts";
import type { Excerpt } from "./searchExcerpt.ts";

const { dataset } = parsed({
  actors: [{ id: "a", name: { en: "Pete Hegseth", ja: "ピート・ヘグセス" }, kind: "person" }],
  sources: [{ id: "s", title: { en: "Outline", ja: "概要" }, publisher: "The Paper" }],
  events: [
    {
      id: "e",
      title: { en: "Meeting in Tokyo", ja: "東京での会談" },
      summary: { en: "They met.", ja: "両氏は硫黄島のあとに会った。" },
      actors: ["a"],
      when: "2025-03-30",
      sources: ["s"],
      claims: [
        {
          id: "c",
          about: "who",
          statement: {
            en: `${"So it was said, and not once. ".repeat(5)}Missiles came up${" again".repeat(30)}.`,
            ja: "あ",
          },
          quote: { exact: "as early as April" },
          source: "s",
        },
      ],
    },
  ],
});

function found(word: string, lang = "en"): Excerpt | null {
  const [event] = dataset.events;
  if (event === undefined) throw new Error("no event");
  const marks = (text: string) =>
    [...text.matchAll(new RegExp(word, "giu"))].map(({ index }) => [index, index + word.length] as const);
  return excerptOf(dataset, event, lang, marks);
}

test.each(["Tokyo", "met", "Hegseth", "March"])("nothing where the row shows it: %s", (word) => {
  expect(found(word)).toBeNull();
});

test("nothing that is nowhere", () => expect(found("nowhere")).toBeNull());

test.each<[string, string, Excerpt]>([
  ["硫黄島", "en", { place: "summary", text: "両氏は硫黄島のあとに会った。", lang: "ja" }],
  ["会談", "en", { place: "title", text: "東京での会談", lang: "ja" }],
  ["met", "ja", { place: "summary", text: "They met.", lang: "en" }],
  ["ヘグセス", "en", { place: "actor", text: "ピート・ヘグセス", lang: "ja" }],
  ["Paper", "en", { place: "source", text: "The Paper", lang: "en" }],
  ["early", "en", { place: "quote", text: "as early as April", lang: "en" }],
])("%s, read in %s", (word, lang, excerpt) => {
  expect(found(word, lang)).toEqual(excerpt);
});

test("a long text is cut around what was found", () => {
  const { text = "", place } = found("Missiles") ?? {};
  expect(place).toBe("claim");
  expect(text).toMatch(/^….*Missiles came up again.*…$/u);
  expect(text.length).toBeLessThan(160);
});
