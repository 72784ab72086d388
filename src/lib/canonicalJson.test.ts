import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonicalJson.ts";

test("keys in order, no spaces", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "é\n" }], a: true, "": 1e21 })).toBe(
    '{"":1e+21,"a":true,"b":[1,{"c":"é\\n","d":null}]}',
  );
});

test("keys such as __proto__ are keys", () => {
  expect(canonicalJson(JSON.parse('{"constructor":1,"__proto__":{"b":1,"a":2}}'))).toBe(
    '{"__proto__":{"a":2,"b":1},"constructor":1}',
  );
});

test("it means the same as the value, whatever its layout and the order of its keys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const form = canonicalJson(value);
      expect(JSON.parse(form)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(reversed(JSON.parse(JSON.stringify(value, null, 2))))).toBe(form);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const pairs = Object.entries(value).toReversed();
  return JSON.parse(
    `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${JSON.stringify(reversed(each))}`).join(",")}}`,
  );
}
