import fc from "fast-check";
import { expect, test } from "vitest";
import { figure } from "./figure.ts";

test.each(["en", "ja", "en-GB", "ja-u-ca-japanese", "de"])("a number is written as %s writes it", (lang) => {
  const asBrowser = (value: number) => new Intl.NumberFormat(lang).format(value);
  for (const value of [0, 1, 999, 1000, 12_345, 1_000_000, -1, -1000, 0.5, 1234.5, 1e21])
    expect(figure(value, lang)).toBe(asBrowser(value));
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(figure(value, lang)).toBe(asBrowser(value));
    }),
    { numRuns: 50 },
  );
});
