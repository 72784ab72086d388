import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberRanges } from "./footnotes.ts";

describe("numbers in short", () => {
  it.each([
    [[], ""],
    [[4], "4"],
    [[1, 2], "1, 2"],
    [[1, 2, 3, 7], "1–3, 7"],
    [[2, 4, 5, 6, 9, 10], "2, 4–6, 9, 10"],
  ])("%j is %j", (numbers, text) => {
    expect(numberRanges(numbers)).toBe(text);
  });

  it("say the same numbers, whatever they are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), (some) => {
        const numbers = some.toSorted((a, b) => a - b);
        const read = numberRanges(numbers)
          .split(", ")
          .filter((part) => part !== "")
          .flatMap((part) => {
            const [from = 0, to = from] = part.split("–").map(Number);
            return Array.from({ length: to - from + 1 }, (_, at) => from + at);
          });
        expect(read).toEqual(numbers);
      }),
    );
  });
});
