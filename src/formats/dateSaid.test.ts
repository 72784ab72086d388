import { expect, test } from "vitest";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { dateSaid } from "./dateSaid.ts";

test.each([
  ["[2026-05-01..2026-05-10]", "early May", "early May 2026"],
  ["[2026-05-01..2026-05-10]", "in the coming weeks", "early May 2026 – in the coming weeks"],
  ["2026-05", null, "May 2026"],
])("%s, said as %s: %s", (edtf, words, said) => {
  const date = parseFuzzyDate(edtf);
  expect(date === null ? null : dateSaid(date, words, "en")).toBe(said);
});
