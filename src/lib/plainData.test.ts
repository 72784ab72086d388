import fc from "fast-check";
import { expect, test } from "vitest";
import { packPlain, unpackPlain } from "./plainData.ts";
import type { Packed } from "./plainData.ts";

const again = (data: unknown): unknown => unpackPlain(JSON.parse(JSON.stringify(packPlain(data))) as Packed);

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, Infinity, -Infinity, 0.5, "__proto__"),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie("value"), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(fc.string(), tie("value")), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  ),
}));

test("any plain data come back as they were", () => {
  fc.assert(
    fc.property(value, (data) => {
      expect(again(data)).toStrictEqual(data);
    }),
    { numRuns: 200 },
  );
});

test("what was one object is one object again, also where it holds another such", () => {
  const day = { text: "2025-03-30", endMax: Infinity };
  const account = { when: day };
  const back = again({ list: [account, { when: day }], current: account }) as {
    list: { when: unknown }[];
    current: unknown;
  };
  expect(back.current).toBe(back.list[0]);
  expect(back.list[0]?.when).toBe(back.list[1]?.when);
});

test.each([
  ["a function", () => 0],
  ["undefined", { a: undefined }],
  ["no number", Number.NaN],
  ["a date", new Date(0)],
])("%s is refused", (_, data) => {
  expect(() => packPlain(data)).toThrow(TypeError);
});

test("data that hold themselves are refused", () => {
  const list: unknown[] = [];
  list.push(list);
  expect(() => packPlain(list)).toThrow("hold themselves");
});
