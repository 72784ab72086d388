import { parse } from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isComponent } from "./edtfGrammar.ts";
import { parseFuzzyDateDetailed } from "./fuzzyDate.ts";

const TYPES: ReadonlySet<string | undefined> = new Set(["Date", "Season", "Year", "Decade", "Century"]);

/** The verdict of the `edtf` package, used only here: another reading of the same standard. */
function edtfSays(text: string): boolean {
  try {
    return TYPES.has(parse(text, { level: 3 }).type);
  } catch {
    return false;
  }
}

const sign = fc.constantFrom("", "", "", "-");
const digit = fc.constantFrom(..."0123456789X");
const chars = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(""));
const placed = fc
  .tuple(sign, chars(4), fc.array(chars(2), { maxLength: 2 }))
  .map(([minus, year, parts]) => minus + [year, ...parts].join("-"));
const years = fc
  .tuple(
    fc.constantFrom("Y", "Y", ""),
    sign,
    fc.nat(9_999_999),
    fc.constantFrom("", "E3", "E0", "S2", "E4S2", "S0"),
  )
  .map((parts) => parts.join(""));
/** Without qualifiers: a component comes here with these taken out. */
const anything = fc.stringMatching(/^[-YES\dX/.]{0,12}$/);

describe("isComponent", () => {
  it("agrees with the edtf package on the form of dates, seasons and years", () => {
    fc.assert(
      fc.property(fc.oneof(placed, years, anything), (text) => {
        if (isComponent(text) === edtfSays(text)) return;
        // Known differences: a month X3 to X9 can only be 03 to 09, which edtf refuses; and edtf mixes the
        // calendar into the form for some days (2025-04-31) but not for others (2001-02-29).
        const soleMonth = /^-?[\dX]{4}-X[3-9]/.test(text);
        // In a month of thirty days 3X can only be the thirtieth, which edtf refuses too.
        const soleDay = /^-?[\dX]{4}-(0[469]|11)-3X$/.test(text);
        // Years from X000 are refused before their days are looked at.
        const noSuchDay = parseFuzzyDateDetailed(text.replace(/^-?X/, "0")).error === "calendar";
        expect({ text, explained: isComponent(text) && (soleMonth || soleDay || noSuchDay) }).toEqual({
          text,
          explained: true,
        });
      }),
      { numRuns: 3000, examples: [["X000-02-30"], ["0000-06-3X"]] },
    );
  });

  it.each([
    "2025-13",
    "2025-00",
    "2025-03-00",
    "2025-03-32",
    "2025-42",
    "2025-20",
    "20255",
    "Y2025",
    "2025-3",
    "S2",
    "",
  ])("refuses %j", (text) => {
    expect(isComponent(text)).toBe(false);
  });
});
