import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePart, encodePart, guardEnd } from "./encoding.ts";

const anyText = fc.string({
  unit: fc.constantFrom(..."aZ09 %&#=+,/:;@?[]{}()'\"!*~.-_<>\\日é😀", "e\u0301", "\n"),
});

test.each([
  ["2025-03/2025-04", "2025-03/2025-04"],
  ["T09:50+09:00", "T09:50%2B09:00"],
  ["[2025-03-21..2025-03-31]", "%5B2025-03-21..2025-03-31%5D"],
  ["2025-03~", "2025-03~"],
  ["2025-03?", "2025-03%3F"],
  ["2025-03%", "2025-03%25"],
  ["a,b", "a%2Cb"],
  ["(x)'*!", "%28x%29%27%2A%21"],
  ["日本", "%E6%97%A5%E6%9C%AC"],
])("%s is written %s", (text, written) => {
  expect(encodePart(text)).toBe(written);
});

test("every text comes back", () => {
  fc.assert(fc.property(anyText, (text) => decodePart(encodePart(text)) === text));
});

test("the browser leaves what is written as it is", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const search = guardEnd(`?x=${encodePart(text)}`);
      expect(new URL(`https://x.invalid/${search}`).search).toBe(search);
      expect(new URL(`https://x.invalid/${search}`).searchParams.get("x")).toBe(text);
    }),
  );
});

test("never throws, whatever is given", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      decodePart(text);
      decodePart(encodePart(text));
    }),
  );
}, 30_000);

test.each([
  ["2025-03%", "2025-03%"],
  ["100%zz", "100%zz"],
  ["%E6%97", null],
  ["%ff", null],
  ["T09:50+09:00", "T09:50+09:00"],
])("%s is read as %s", (raw, text) => {
  expect(decodePart(raw)).toBe(text);
});

test.each([
  ["?to=2025-03/..", "?to=2025-03/.%2E"],
  ["?actor=a.", "?actor=a%2E"],
  ["?actor=japan", "?actor=japan"],
])("punctuation at the end of %s is escaped", (search, guarded) => {
  expect(guardEnd(search)).toBe(guarded);
});
