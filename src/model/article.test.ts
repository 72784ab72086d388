/** The article of the first story, checked without its text: by offsets and hashes (`article.fixture.ts`). */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ARTICLE_LENGTH, ARTICLE_SHA256, COPIED_RUNS, COPIED_WORDS, SENTENCES } from "./article.fixture.ts";
import { parseDatasetText } from "./parseDataset.ts";
import { checkOf, wordRuns } from "./wordRuns.fixture.ts";

const file = readFileSync(new URL("../../public/data/japan-us-2025.json", import.meta.url), "utf8");
const parsed = parseDatasetText(file);
if (!parsed.ok) throw new Error(parsed.problem.message);
const cited = parsed.dataset.events
  .flatMap((event) => event.claims)
  .filter((claim) => claim.source === "article");

describe("the article's sentences", () => {
  it("are 30, in order, from the first character to the last, with one character between two", () => {
    expect(SENTENCES).toHaveLength(30);
    expect(SENTENCES.map(({ start }) => start)).toEqual([
      0,
      ...SENTENCES.slice(0, -1).map(({ end }) => end + 1),
    ]);
    expect(SENTENCES.at(-1)?.end).toBe(ARTICLE_LENGTH);
    expect(new Set(SENTENCES.map(({ check }) => check)).size).toBe(30);
  });

  it("are all covered by claims, and no claim names another", () => {
    expect(new Set(cited.map(({ locator }) => locator))).toEqual(
      new Set(SENTENCES.map(({ locator }) => locator)),
    );
  });

  it.each(SENTENCES)("$locator: speaker, attribution, modality, and quotes inside it", (sentence) => {
    const { locator, start, end } = sentence;
    const claims = cited.filter((claim) => claim.locator === locator);
    expect(claims).not.toEqual([]);
    for (const { id, says, attribution, modality, quote } of claims) {
      expect([says, attribution, modality], id).not.toContain(null);
      if (quote?.start == null || quote.end === null) throw new Error(`${id} has no offsets`);
      expect(quote.end - quote.start, id).toBe(Array.from(quote.exact).length);
      expect(quote.start >= start && quote.end <= end, id).toBe(true);
      // A fragment, never the sentence: what a claim says, it says in words of its own.
      expect(checkOf(quote.exact), id).not.toBe(sentence.check);
    }
  });

  it("hold no run of words that a story may take", () => {
    expect(COPIED_RUNS.size).toBeGreaterThan(600);
  });
});

const path = process.env["ASOF_ARTICLE"];
// Only for who holds the text, which is not ours to pass on.
if (path !== undefined) {
  const text = readFileSync(path, "utf8");
  const characters = Array.from(text);
  const cut = (start: number, end: number): string => characters.slice(start, end).join("");

  describe("the article's text", () => {
    it("is the one that was read", () => {
      expect(createHash("sha256").update(text).digest("hex")).toBe(ARTICLE_SHA256);
      expect(characters).toHaveLength(ARTICLE_LENGTH);
      for (const { locator, start, end, check } of SENTENCES)
        expect(checkOf(cut(start, end)), locator).toBe(check);
      expect(new Set(wordRuns(text, COPIED_WORDS).map(checkOf))).toEqual(COPIED_RUNS);
    });

    it("has every quoted fragment where the claim says", () => {
      for (const { id, quote } of cited)
        expect(cut(quote?.start ?? 0, quote?.end ?? 0), id).toBe(quote?.exact);
    });
  });
}
