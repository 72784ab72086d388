import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./editDistance.ts";

/** By its definition. */
function plainly(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const same = a[0] === b[0] ? 0 : 1;
  return Math.min(
    plainly(a.slice(1), b) + 1,
    plainly(a, b.slice(1)) + 1,
    plainly(a.slice(1), b.slice(1)) + same,
  );
}

test("the distance is that of the definition, up to the bound", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(plainly(a, b), most + 1));
    }),
    { numRuns: 300 },
  );
});
