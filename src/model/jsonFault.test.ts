import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonFault } from "./jsonFault.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("finds a fault exactly where JSON.parse refuses, in any mutilated JSON", () => {
  const mutilated = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom("", ",", "}", "]", '"', "\\", "1", "-", ".", "e", "t", " ", "\n", "\u0001", ":"),
    )
    .map(([text, at, length, by]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + by + text.slice(from + length);
    });
  fc.assert(
    fc.property(mutilated, (text) => {
      expect(findJsonFault(text) === null, text).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test("JSON that breaks off anywhere is called truncated, and what follows a whole value is not", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.nat(), (value, at) => {
      const text = JSON.stringify(value);
      const cut = text.slice(0, at % text.length);
      expect(findJsonFault(cut)).toMatchObject({ truncated: true, offset: cut.length });
      expect(findJsonFault(`${text}x`)).toMatchObject({ truncated: false, offset: text.length });
    }),
  );
});
