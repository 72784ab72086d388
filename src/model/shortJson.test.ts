import fc from "fast-check";
import { expect, test } from "vitest";
import { shortJson } from "./shortJson.ts";

test("values in messages are short, whatever they are", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
      expect(shortJson(value).length).toBeLessThanOrEqual(80);
    }),
  );
});

test("short values are JSON; long ones are cut between characters", () => {
  expect(shortJson({ a: [1, "x"], b: null })).toBe('{"a":[1,"x"],"b":null}');
  expect(shortJson("😀".repeat(100))).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  expect(shortJson(() => 1)).toBe("function");
});
