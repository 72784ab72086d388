// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { problemsJa } from "../i18n/problemsJa.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { ParseResult } from "../model/parseDataset.ts";
import { SENTENCE_WORDS, SENTENCES } from "../model/sentences.ts";
import { show } from "./filters.fixture.tsx";
import { ProblemList } from "./ProblemList.tsx";

afterEach(cleanup);

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;
const placesIn = (text: string) => [...new Set(text.match(/\{[a-z]+\}/g) ?? [])].sort();

test.each(Object.entries(SENTENCES))("%s is said in Japanese with the same values", (key, english) => {
  const japanese = problemsJa.sentence(key) ?? "";
  expect(japanese).toMatch(JAPANESE);
  expect(japanese).toMatch(/。$/);
  expect(placesIn(japanese)).toEqual(placesIn(english));
});

test.each(SENTENCE_WORDS.filter((word) => word !== "null"))("the word “%s” has its Japanese", (word) => {
  expect(problemsJa.word(word)).toMatch(JAPANESE);
});

const bad = (): ParseResult =>
  parseDataset({
    schemaVersion: 1,
    id: "d",
    title: "D",
    events: [{ id: "e", title: "E", when: "2025-02-30", sources: ["<b>nobody</b>"] }, { title: "No id" }],
  });

test("in Japanese a problem is one Japanese sentence, marked as no other language", () => {
  show(() => <ProblemList problems={bad().problems} />, { lang: "ja" });
  const items = screen.getAllByRole("listitem");
  expect(items.length).toBeGreaterThanOrEqual(3);
  expect(items.map((item) => item.querySelector("bdi")?.textContent)).toContain(
    '出来事 "e"の when：この日は暦にありません。出来事は「日付不明」に入ります。2025-03-30、2025-03、2025-03-30T09:50+09:00 のように書いてください。',
  );
  for (const item of items) {
    expect(item.querySelector("[lang]")).toBeNull();
    expect(item.querySelector("strong")).toBeNull();
  }
});

test("in English it stays as it was", () => {
  const { problems } = bad();
  show(() => <ProblemList problems={problems} />);
  for (const { message } of problems) expect(screen.getByText(message)).toBeTruthy();
});

test("what a language does not have yet is said in English, under the kind of problem", () => {
  const [problem] = bad().problems;
  if (problem === undefined) throw new Error("no problem");
  const unknown = { ...problem, saying: { ...problem.saying, key: "of-a-later-version" as "null" } };
  show(() => <ProblemList problems={[unknown]} />, { lang: "ja" });
  expect(screen.getByText(problem.message).lang).toBe("en");
  expect(screen.getByRole("strong").textContent).toMatch(JAPANESE);
});
