import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { conflictsOf } from "./conflicts.ts";
import { conflictSummary } from "./conflictSummary.ts";
import type { ConflictSummary } from "./conflictSummary.ts";

type Given = readonly [value: string | number, source: string, unit?: string];

function summed(given: readonly Given[], preferred?: string): ConflictSummary {
  const result = parseDataset({
    schemaVersion: 1,
    id: "test",
    title: "Test",
    sources: ["a", "b", "c", "d"].map((id) => ({ id, title: id })),
    events: [
      {
        id: "e",
        title: "E",
        claims: given.map(([value, source, unit], index) => ({
          id: `c${index}`,
          about: "matter",
          statement: "Said.",
          value,
          source,
          ...(unit === undefined ? {} : { unit }),
        })),
        preferred: preferred === undefined ? {} : { matter: { claim: preferred, why: "So it is." } },
      },
    ],
  });
  const [event] = result.ok ? result.dataset.events : [];
  const [conflict] = event === undefined ? [] : conflictsOf(event);
  if (conflict === undefined) throw new Error("No conflict");
  return conflictSummary(conflict);
}

test("counts the sources of each value, each once, the preferred value first", () => {
  const { values } = summed(
    [
      [7000, "a", "dead"],
      [6821, "b", "dead"],
      [7000, "c", "dead"],
      [7000, "c", "dead"],
    ],
    "c1",
  );
  expect(values.map(({ claims, sources }) => [claims[0]?.value, sources])).toEqual([
    [6821, 1],
    [7000, 2],
  ]);
});

test.each<[string, readonly Given[], ConflictSummary["apart"]]>([
  [
    "days",
    [
      ["1945-03-26", "a"],
      ["1945-03-27", "b"],
    ],
    { kind: "days", least: 1, most: 1 },
  ],
  [
    "an open date and a day",
    [
      ["[2025-04..]", "a"],
      ["2025-03-30", "b"],
    ],
    { kind: "days", least: 2, most: Infinity },
  ],
  [
    "years",
    [
      ["1995", "a"],
      ["2002", "b"],
      ["1980", "c"],
    ],
    { kind: "years", amount: 22 },
  ],
  [
    "figures among words, and between two",
    [
      [21900, "a", "dead"],
      ["nearly all of 21,000", "b", "dead"],
      ["17,845–18,375", "c", "dead"],
    ],
    { kind: "amount", amount: 4055, unit: "dead" },
  ],
  [
    "units of time",
    [
      [37, "a", "days"],
      [5, "b", "weeks"],
    ],
    { kind: "amount", amount: 2, unit: "days" },
  ],
  [
    "nothing of figures where one value is none: it may be farther off than they are",
    [
      [37, "a", "days"],
      [5, "b", "weeks"],
      ["about a month", "c"],
    ],
    null,
  ],
  [
    "of vague dates and a day the two that are surely farthest apart, as the slip against that day says",
    [
      ["[2025-04..]", "a"],
      ["[2025-03-21..2025-03-31]", "b"],
      ["2025-03-30T09:50+09:00", "c"],
    ],
    { kind: "days", least: 2, most: Infinity },
  ],
  [
    "a sum",
    [
      ["130 + 160", "a", "people"],
      [300, "b", "people"],
    ],
    null,
  ],
  [
    "other units",
    [
      [3, "a", "ships"],
      [3, "b", "planes"],
    ],
    null,
  ],
  [
    "words",
    [
      ["the battle", "a"],
      ["end of the war 2", "b"],
    ],
    null,
  ],
])("how far apart: %s", (_, given, apart) => {
  expect(summed(given).apart).toEqual(apart);
});
