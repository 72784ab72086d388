// @vitest-environment jsdom
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { LocaleProvider } from "./locale.tsx";

function shown(edtf: string, zone: string | null, zoned: boolean): string {
  const date = parseFuzzyDate(edtf);
  if (date === null) throw new Error(`not a date: ${edtf}`);
  const { container } = render(
    <LocaleProvider value={{ lang: "en", words: en, zone }}>
      <FuzzyTime date={date} zoned={zoned} />
    </LocaleProvider>,
  );
  return container.textContent;
}

describe("FuzzyTime", () => {
  it("shows a moment as written, or in the zone that the reader chose", () => {
    expect(shown("2025-03-30T09:50+09:00", null, true)).toBe("30 March 2025, 09:50 (UTC+9)");
    expect(shown("2025-03-30T09:50+09:00", "America/New_York", true)).toBe("29 March 2025, 20:50 (UTC−4)");
    expect(shown("2025-03-30T09:50+09:00", "UTC", true)).toBe("30 March 2025, 00:50 (UTC)");
  });

  it("never moves a date without a time, nor a moment that is not an event's", () => {
    expect(shown("2025-03-30", "Pacific/Niue", true)).toBe("30 March 2025");
    expect(shown("2025-03-30T09:50+09:00", "UTC", false)).toBe("30 March 2025, 09:50 (UTC+9)");
  });

  it.each([
    ["[2025-02-08..2025-03-23]", ["8 February", "23 March 2025"]],
    ["1945-02-19/1945-03-26", ["19 February", "26 March 1945"]],
    ["2025-01-24/2025-02-25", ["24 January", "25 February 2025"]],
    ["2024-11/2025-03", ["November 2024", "March 2025"]],
  ])("keeps the dates in %s whole", (edtf, whole) => {
    const date = parseFuzzyDate(edtf);
    if (date === null) throw new Error(`not a date: ${edtf}`);
    const { container } = render(<FuzzyTime date={date} />);
    const pieces = [...container.querySelectorAll("span.asof-unbroken")].map((piece) => piece.textContent);
    expect(pieces).toEqual(whole);
  });
});
