import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { changesBetween } from "../select/changesBetween.ts";
import { changeMark } from "./changeMarks.ts";

const account = (reported: string, status: string, when?: string) => ({ reported, status, when });

function marks(accounts: readonly object[], from: string, to: string | null) {
  const result = parseDataset({
    schemaVersion: 1,
    id: "m",
    title: "M",
    events: [{ id: "e", title: "Meeting", accounts }],
  });
  if (!result.ok) throw new Error(result.problem.message);
  return changesBetween(result.dataset, from, to).map((change) => {
    const mark = changeMark(change, "en", TIME_WORDS.en, en);
    return mark === null ? null : [mark.kind, mark.words, mark.label, mark.was?.text ?? null];
  });
}

const MOVED = [
  account("2025-02-01", "planned", "2025-04-02"),
  account("2025-03-01", "occurred", "2025-03-28"),
];

test("a change is marked by what it is, in words as well, with where the event was before", () => {
  expect(marks(MOVED, "2025-01-01", "2025-02-10")).toEqual([["new", "New", "", null]]);
  expect(marks(MOVED, "2025-02-10", null)).toEqual([
    ["moved", "Moved: 5 days earlier · Status was: Planned", "5 days earlier", "2025-04-02"],
  ]);
  expect(marks(MOVED, "2025-03-10", "2025-02-10")).toEqual([
    ["moved", "Moved: 5 days later · Status was: Took place", "5 days later", "2025-03-28"],
  ]);
  expect(marks(MOVED, "2025-03-10", "2025-01-10")).toEqual([
    ["gone", "Gone: Meeting", "Gone: Meeting", "2025-03-28"],
  ]);
});

test("dates that were named or withdrawn, and ends that moved, are no distance", () => {
  const named = [account("2025-02-01", "planned"), account("2025-03-01", "planned", "2025-04-02")];
  expect(marks(named, "2025-02-10", null)).toEqual([["moved", "Date named", "", null]]);
  expect(marks(named, "2025-03-10", "2025-02-10")).toEqual([
    ["gone", "Date withdrawn", "Date withdrawn: Meeting", "2025-04-02"],
  ]);
  const longer = [
    account("2025-02-01", "planned", "2025-04-02/2025-04-03"),
    account("2025-03-01", "planned", "2025-04-02/2025-04-05"),
  ];
  expect(marks(longer, "2025-02-10", null)).toEqual([["moved", "Other date", "", null]]);
});

test("an uncertain move says how far at least and at most", () => {
  const vague = [
    account("2025-02-01", "planned", "[2025-03-20..2025-03-25]"),
    account("2025-03-01", "occurred", "2025-03-30"),
  ];
  expect(marks(vague, "2025-02-10", null)[0]?.[2]).toBe("5 to 10 days later");
});
