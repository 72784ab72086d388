import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STORIES } from "../data/stories.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Claim } from "../model/types.ts";
import { aboutWords, amountWords } from "./claimWords.ts";
import { detailEn } from "./detailEn.ts";

const claims: readonly Claim[] = STORIES.flatMap(({ file }) => {
  const read = parseDataset(JSON.parse(readFileSync(`public/${file}`, "utf8")));
  if (!read.ok) throw new Error(file);
  return read.dataset.events.flatMap((event) => event.claims);
});
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;

test("every matter of the shipped stories has words in both languages", () => {
  const own = new Set(
    claims.map(({ about }) => about).filter((about) => !Object.hasOwn(detailEn.about, about)),
  );
  expect(own.size).toBeGreaterThan(20);
  for (const about of own) {
    expect(aboutWords(about, "en"), about).toMatch(/^[A-Z0-9]/);
    expect(aboutWords(about, "ja"), about).toMatch(JAPANESE);
  }
});

test("every unit beside a number too", () => {
  const TIME = /^(second|minute|hour|day|week|month|year)s$/;
  const units = new Set(
    claims.flatMap(({ value, unit }) =>
      typeof value === "number" && unit !== null && !TIME.test(unit) ? [unit] : [],
    ),
  );
  expect(units.size).toBeGreaterThan(2);
  for (const unit of units) expect(amountWords(2, unit, "ja"), unit).toMatch(JAPANESE);
});

test("what no table has is left to the caller, whatever its name", () => {
  for (const key of ["oil-price", "constructor", "__proto__", ""]) {
    expect(aboutWords(key, "en")).toBeNull();
    expect(amountWords(1, key, "en")).toBeNull();
  }
});

test("figures are written as the language writes them", () => {
  expect(amountWords(21900, "dead", "en")).toBe("21,900 dead");
  expect(amountWords(1.1, "billion US dollars", "ja")).toBe("11億ドル");
  expect(amountWords(4, "day", "en")).toBe("Day 4");
});
