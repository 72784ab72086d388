import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotedPlace } from "./quotedPlace.ts";

const quote = (exact: string, prefix: string | null = null, suffix: string | null = null) => ({
  exact,
  prefix,
  suffix,
});

describe("the place in a page", () => {
  test("is a text fragment of the quoted words", () => {
    expect(quotedPlace("https://example.org/a?b=1", quote("scheduled for late March"), "P2S3")).toBe(
      "https://example.org/a?b=1#:~:text=scheduled%20for%20late%20March",
    );
  });

  test("keeps apart what means something in a fragment: hyphen, comma, ampersand, percent, hash", () => {
    expect(quotedPlace("https://example.org/", quote("post-war, R&D: 5 % #1"), null)).toBe(
      "https://example.org/#:~:text=post%2Dwar%2C%20R%26D%3A%205%20%25%20%231",
    );
  });

  test("white space of the quotation is that of a page: one space", () => {
    expect(quotedPlace("https://example.org/", quote(" one\n two  three four "), null)).toBe(
      "https://example.org/#:~:text=one%20two%20three%20four",
    );
  });

  test("few words bring whole words of their neighbours, not the ones cut off at the far end", () => {
    expect(
      quotedPlace("https://example.org/", quote("this April", "eeting planned for", "in Tokyo whi"), null),
    ).toBe("https://example.org/#:~:text=planned%20for-,this%20April,-in%20Tokyo");
  });

  test("a long quotation stands by its first and last words", () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(" ");
    expect(quotedPlace("https://example.org/", quote(long), null)).toBe(
      "https://example.org/#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59",
    );
  });

  test("Japanese, which has no spaces, is quoted as it stands, and when long by its ends", () => {
    expect(quotedPlace("https://example.org/", quote("硫黄島"), null)).toBe(
      "https://example.org/#:~:text=%E7%A1%AB%E9%BB%84%E5%B3%B6",
    );
    const [, start = "", end = ""] =
      /text=([^,]*),(.*)$/.exec(quotedPlace("https://example.org/", quote("あ".repeat(300)), null)) ?? [];
    expect([decodeURIComponent(start), decodeURIComponent(end)]).toEqual(["あ".repeat(24), "あ".repeat(24)]);
  });

  test("stands behind an anchor of the page, but leaves routes and other fragments alone", () => {
    expect(quotedPlace("https://example.org/#sec-2", quote("late March"), null)).toBe(
      "https://example.org/#sec-2:~:text=late%20March",
    );
    for (const hash of ["#/article/5", "#!story", "#a=b", "#:~:text=other"])
      expect(quotedPlace(`https://example.org/${hash}`, quote("late March"), null)).toBe(
        `https://example.org/${hash}`,
      );
  });

  test("without a quotation, or with an empty one, the address is as it was", () => {
    expect(quotedPlace("https://example.org/a", null, "P2S3")).toBe("https://example.org/a");
    expect(quotedPlace("https://example.org/a", quote("  "), null)).toBe("https://example.org/a");
    expect(quotedPlace("mailto:press@example.org", quote("late March"), null)).toBe(
      "mailto:press@example.org",
    );
  });
});

describe("the place in a PDF", () => {
  test("is the page that the locator gives, in several ways of writing it", () => {
    for (const locator of ["p. 12", "p.12", "p 12", "pp. 12–14", "page 12", "S. 12", "12ページ", "12頁"])
      expect([locator, quotedPlace("https://example.org/a.PDF?x=1", quote("late March"), locator)]).toEqual([
        locator,
        "https://example.org/a.PDF?x=1#page=12",
      ]);
  });

  test("is not told without a page, and never over a fragment of its own", () => {
    for (const locator of [null, "P2S3", "P2", "table 3", "p. 0"])
      expect(quotedPlace("https://example.org/a.pdf", quote("late March"), locator)).toBe(
        "https://example.org/a.pdf",
      );
    expect(quotedPlace("https://example.org/a.pdf#page=3", null, "p. 12")).toBe(
      "https://example.org/a.pdf#page=3",
    );
  });
});

test("whatever is quoted, the address leads to the same page, and the words come back out of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (exact) => {
      const url = new URL(quotedPlace("https://example.org/a?b=1", quote(exact), null));
      expect(url.href.split("#")[0]).toBe("https://example.org/a?b=1");
      const words = exact.replaceAll(/\s+/gu, " ").trim();
      const directive = url.hash.replace("#:~:text=", "");
      expect(directive).not.toMatch(/[-,&]/);
      expect(decodeURIComponent(directive)).toBe(words.replaceAll(/\p{Surrogate}/gu, "\ufffd"));
    }),
    { numRuns: 100 },
  );
});
