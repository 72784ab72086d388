import fc from "fast-check";
import { expect, test } from "vitest";
import { someFile } from "../model/datasets.arbitrary.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { chronological } from "./dayOrder.ts";

type Given = readonly [id: string, when: string | null, relations?: readonly (readonly [string, string])[]];

function read(file: unknown): Dataset {
  const result = parseDataset(file);
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

function ordered(given: readonly Given[]): string {
  const events = given.map(([id, when, relations = []]) => ({
    id,
    title: id,
    when,
    relations: relations.map(([type, event]) => ({ type, event })),
  }));
  const dataset = read({ schemaVersion: 1, id: "d", title: "D", events });
  const order = chronological(dataset);
  return dataset.events
    .toSorted(order)
    .map(({ id }) => id)
    .join(" ");
}

const meeting: Given = ["meeting", "2025-03-30T09:50+09:00"];

test.each<[string, readonly Given[], string]>([
  [
    "a part after its whole's beginning",
    [["presser", "2025-03-30", [["part-of", "meeting"]]], meeting],
    "meeting presser",
  ],
  [
    "by what the other event says",
    [
      ["late", "2025-03-30"],
      ["plan", "2025-03-30T08:00", [["prepares", "late"]]],
    ],
    "plan late",
  ],
  [
    "before what comes later that day",
    [["call", "2025-03-30T14:10+09:00"], ["presser", "2025-03-30", [["follows", "meeting"]]], meeting],
    "meeting presser call",
  ],
  [
    "over several relations",
    [
      ["report", "2025-03-30", [["reports-on", "presser"]]],
      ["presser", "2025-03-30", [["follows", "meeting"]]],
      meeting,
      ["other", "2025-03-30"],
    ],
    "other meeting presser report",
  ],
  [
    "not of another day",
    [["presser", "2025-03-31", [["follows", "meeting"]]], meeting, ["a", "2025-03-30"]],
    "a meeting presser",
  ],
  [
    "not without a relation that says so",
    [meeting, ["presser", "2025-03-30", [["commemorates", "meeting"]]]],
    "presser meeting",
  ],
  [
    "not what has a time, nor what has no day",
    [
      meeting,
      ["early", "2025-03-30T08:00", [["follows", "meeting"]]],
      ["month", "2025-03", [["follows", "meeting"]]],
    ],
    "month early meeting",
  ],
  [
    "round in a circle",
    [
      ["a", "2025-03-30", [["follows", "b"]]],
      ["b", "2025-03-30", [["follows", "a"]]],
      ["none", null, [["follows", "meeting"]]],
      meeting,
    ],
    "a b meeting none",
  ],
])("%s", (_, given, expected) => {
  expect(ordered(given)).toBe(expected);
});

test("is a total order of any dataset", () => {
  fc.assert(
    fc.property(someFile, (file) => {
      const dataset = read(file);
      const order = chronological(dataset);
      const { events } = dataset;
      for (const a of events) {
        for (const b of events) {
          expect(Math.sign(order(a, b))).toBe(a === b ? 0 : -Math.sign(order(b, a)));
          for (const c of events) if (order(a, b) < 0 && order(b, c) < 0) expect(order(a, c)).toBeLessThan(0);
        }
      }
    }),
    { numRuns: 200 },
  );
});
