import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./editDistance.ts";

/** By its definition. */
function plainly(a: string, b: string, swaps: boolean): number {
  if (a === "" || b === "") return a.length + b.length;
  const same = a[0] === b[0] ? 0 : 1;
  const least = Math.min(
    plainly(a.slice(1), b, swaps) + 1,
    plainly(a, b.slice(1), swaps) + 1,
    plainly(a.slice(1), b.slice(1), swaps) + same,
  );
  const swapped = swaps && a.length > 1 && a[0] === b[1] && a[1] === b[0];
  return swapped ? Math.min(least, plainly(a.slice(2), b.slice(2), swaps) + 1) : least;
}

test("the distance is that of the definition, up to the bound", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 3 }), fc.boolean(), (a, b, most, swaps) => {
      expect(editDistance(a, b, most, { swaps })).toBe(Math.min(plainly(a, b, swaps), most + 1));
    }),
    { numRuns: 400 },
  );
});
