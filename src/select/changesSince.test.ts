import fc from "fast-check";
import { expect, test } from "vitest";
import { sameValue } from "../lib/sameValue.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { changesSince } from "./changesSince.ts";

function dataset(...events: object[]): Dataset {
  const result = parseDataset({ schemaVersion: 1, id: "d", title: "T", events });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

const A = { id: "a", title: "A", when: "2025-03" };
const B = {
  id: "b",
  title: { en: "B" },
  when: "2025-04",
  claims: [{ id: "k", about: "x", statement: "y", source: "s" }],
};

test("what is new, what has changed in anything, and what is gone", () => {
  const before = dataset(A, B, { id: "c", title: "C" });
  const now = dataset(
    { id: "n", title: "N" },
    { ...A, status: "cancelled" },
    { ...B, claims: [{ id: "k", about: "x", statement: "z", source: "s" }] },
  );
  const { events, gone } = changesSince(before, now);
  expect([...events]).toEqual([
    ["n", "new"],
    ["a", "changed"],
    ["b", "changed"],
  ]);
  expect(gone).toEqual(["c"]);
});

test("another place in the file is no change", () => {
  const { events, gone } = changesSince(dataset(A, B), dataset(B, A));
  expect([events.size, gone]).toEqual([0, []]);
});

test("a value is the same as its copy, and as nothing else", () => {
  const copy = (value: unknown): unknown => structuredClone(value);
  fc.assert(
    fc.property(fc.anything({ withMap: true, withNullPrototype: false }), (value) => {
      expect(sameValue(value, copy(value))).toBe(true);
    }),
    { numRuns: 100 },
  );
  for (const [a, b] of [
    [new Map([["a", 1]]), new Map([["a", 2]])],
    [{ a: undefined }, { b: undefined }],
    [[1], { 0: 1 }],
    [[1, 2], [1]],
    [null, {}],
    ["1", 1],
  ])
    expect(sameValue(a, b)).toBe(false);
});
