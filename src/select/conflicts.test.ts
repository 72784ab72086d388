import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import type { TimelineEvent } from "../model/types.ts";
import { conflictsOf, hasConflict } from "./conflicts.ts";

type Given = readonly [about: string, value: string | number | null, unit?: string];

function eventWith(given: readonly Given[], preferred: object = {}): TimelineEvent {
  const claims = given.map(([about, value, unit], index) => ({
    id: `c${index}`,
    about,
    statement: "Said.",
    source: "s",
    ...(value === null ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
  }));
  const result = parseDataset({
    schemaVersion: 1,
    id: "test",
    title: "Test",
    sources: [{ id: "s", title: "S" }],
    events: [{ id: "e", title: "E", claims, preferred }],
  });
  if (!result.ok || result.dataset.events[0] === undefined) throw new Error("No event");
  return result.dataset.events[0];
}

test.each<[string, readonly Given[], number]>([
  ["nothing claimed", [], 0],
  ["one value", [["dead", 240]], 0],
  [
    "the same value twice",
    [
      ["dead", 240],
      ["dead", 240],
    ],
    0,
  ],
  [
    "no value beside one",
    [
      ["dead", 240],
      ["dead", null],
    ],
    0,
  ],
  [
    "two values of two matters",
    [
      ["dead", 240],
      ["injured", 200],
    ],
    0,
  ],
  [
    "two values",
    [
      ["dead", 240],
      ["dead", 200],
    ],
    2,
  ],
  [
    "three claims of two values",
    [
      ["dead", 240],
      ["dead", 200],
      ["dead", 240],
    ],
    2,
  ],
  [
    "one figure in two units",
    [
      ["length", 5, "days"],
      ["length", 5, "weeks"],
    ],
    2,
  ],
  [
    "a figure and a word",
    [
      ["length", 36, "days"],
      ["length", "about a month"],
    ],
    2,
  ],
  [
    "a month and a day in it",
    [
      ["when", "2025-03"],
      ["when", "2025-03-30T09:50+09:00"],
    ],
    0,
  ],
  [
    "two days",
    [
      ["when", "2025-03-29"],
      ["when", "2025-03-30"],
    ],
    2,
  ],
  [
    "a month and two days in it",
    [
      ["when", "2025-03"],
      ["when", "2025-03-29"],
      ["when", "2025-03-30"],
    ],
    3,
  ],
  [
    "a date and words",
    [
      ["when", "2025-03-30"],
      ["when", "late March"],
    ],
    2,
  ],
])("%s", (_, given, values) => {
  const conflicts = conflictsOf(eventWith(given));
  expect(conflicts.map((each) => each.values.length)).toEqual(values === 0 ? [] : [values]);
  expect(hasConflict(eventWith(given))).toBe(values > 0);
});

test("the preferred claim is named where it is one of them", () => {
  const given: readonly Given[] = [
    ["staff", 240],
    ["staff", 200],
  ];
  expect(conflictsOf(eventWith(given, { staff: { claim: "c1", why: "W" } }))[0]?.preferred?.claim).toBe("c1");
  expect(conflictsOf(eventWith(given))[0]?.preferred).toBeNull();
});
