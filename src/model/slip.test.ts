import { expect, test } from "vitest";
import { parsed } from "./dataset.fixture.ts";
import { inverseRelations } from "./relations.ts";
import { slip } from "./slip.ts";

function steps(...whens: (string | null)[]): [number, number, number][] | null {
  const { dataset } = parsed({
    events: [{ id: "e", title: "E", accounts: whens.map((when) => ({ when })) }],
  });
  const [event] = dataset.events;
  const found = event === undefined ? null : slip(event);
  return found === null ? null : found.steps.map(({ account, least, most }) => [account, least, most]);
}

test.each([
  ["two days later", ["2025-03-28", "2025-03-30"], [[0, 2, 2]]],
  ["earlier", ["2025-03-30", "2025-03-28"], [[0, -2, -2]]],
  ["by the calendar, not by hours", ["2025-03-29T23:00+09:00", "2025-03-30T01:00+09:00"], [[0, 1, 1]]],
  ["both uncertain", ["[2025-03-21..2025-03-31]", "2025-03-30"], [[0, -1, 9]]],
  ["at least two days earlier", ["[2025-04-01..]", "2025-03-30"], [[0, -Infinity, -2]]],
  [
    "each earlier date once",
    ["2025-03", "2025-03-20", "2025-03", "2025-03-30"],
    [
      [0, -1, 29],
      [1, 10, 10],
    ],
  ],
  ["accounts without a date are passed over", ["2025-03-28", null, "2025-03-30"], [[0, 2, 2]]],
  ["doubt alone is no slip", ["2025-03-30~", "2025-03-30"], null],
  ["no final date, no slip", ["2025-03-30", null], null],
  ["one account", ["2025-03-30"], null],
])("slip: %s", (_, whens, expected) => {
  expect(steps(...whens)).toEqual(expected);
});

test("inverse relations, also of hostile ids", () => {
  const { dataset } = parsed({
    events: [
      { id: "__proto__", title: "A" },
      { id: "b", title: "B", relations: [{ type: "prepares", event: "__proto__" }] },
      { id: "c", title: "C", relations: [{ type: "follows", event: "__proto__" }] },
    ],
  });
  expect([...inverseRelations(dataset)]).toEqual([
    [
      "__proto__",
      [
        { type: "prepares", event: "b" },
        { type: "follows", event: "c" },
      ],
    ],
  ]);
  expect(inverseRelations(dataset)).toBe(inverseRelations(dataset));
});
