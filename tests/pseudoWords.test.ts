import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasWords, withPseudoWords } from "../scripts/vite/pseudoLocale.ts";
import { pseudoText, pseudoWords } from "../scripts/vite/pseudoWords.ts";

describe("pseudoText", () => {
  it("makes a text 40 % longer, between marks that show what is cut", () => {
    const text = "Open an event to read what is claimed of it, by whom, and from which source.";
    const long = pseudoText(text, "long");
    expect(long).toMatch(/^«.*»$/);
    expect(long.length / text.length).toBeGreaterThan(1.3);
    expect(long.length / text.length).toBeLessThan(1.5);
  });

  it("leaves places, addresses, blanks around it and what has no letters alone", () => {
    expect(pseudoText("From {day} on: ", "long")).toMatch(/^«.*\{day\}.*» $/);
    expect(pseudoText(" – ", "long")).toBe(" – ");
    expect(pseudoText("https://example.org/a", "long")).toBe("https://example.org/a");
  });

  it("turns each word round, and no figure", () => {
    expect(pseudoText("12 events", "rtl")).toBe("«12 \u202Eevents\u202C»");
  });
});

describe("pseudoWords", () => {
  const words = {
    tag: "en",
    dates: "en",
    direction: "ltr",
    open: "Open",
    of: (name: string, count: number) => `${name}: ${count} events`,
    rows: [["Home", "the first"]],
  };

  it("keeps tags, what a function is given, and the language's identity from one call to the next", () => {
    const made = pseudoWords(words, "long");
    expect(made).toMatchObject({ tag: "en", dates: "en", direction: "ltr", open: "«Öpééññ»" });
    expect(made.of("Nakatani", 2)).toBe("«Nakatani: 2 évééñtšš»");
    expect(pseudoWords(words, "long")).toBe(made);
    expect(pseudoWords(made, "long")).toBe(made);
  });

  it("says which way it is written", () => {
    expect(pseudoWords({ ...words }, "rtl").direction).toBe("rtl");
  });
});

describe("the pseudo build", () => {
  it("hands every export of a catalogue on, and takes every file of words but the other languages'", () => {
    const code = withPseudoWords(
      `export const en = { a: "b" };\nexport type A = typeof en;\nexport function f() {}`,
    );
    expect(code).toContain("export { en$ as en };");
    expect(code).toContain("export { f$ as f };");
    const folder = join(import.meta.dirname, "..", "src", "i18n");
    const left = readdirSync(folder).filter(
      (file) => !hasWords(join(folder, file)) && !/Ja\.ts$|\.test\.ts$/.test(file),
    );
    expect(left.sort()).toEqual([
      "catalogue.ts",
      "detail.ts",
      "ja.ts",
      "jaEras.ts",
      "moreLanguages.ts",
      "plural.ts",
      "utcFormat.ts",
      "workbench.ts",
    ]);
  });
});
