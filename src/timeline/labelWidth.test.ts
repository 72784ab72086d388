import { describe, expect, it } from "vitest";
import { breakable } from "./labelWidth.ts";

describe("where a label's line may break", () => {
  it.each([
    ["The service of 2025", "The |service |of |2025"],
    ["Trump–Ishiba summit", "Trump–|Ishiba |summit"],
    // A name in katakana is one word; its parts are parted at the middle dot, which ends a line.
    ["中谷・ヘグセス両氏", "中|谷・|ヘグセス|両|氏"],
    ["ガイドラインの改定", "ガイドライン|の|改|定"],
    // Brackets stay with what they hold, the small kana and the long stroke with what is before them.
    ["会談（東京）", "会|談|（東|京）"],
    ["「いおうとう」に", "「い|お|う|と|う」|に"],
    ["発表、きょう", "発|表、|きょ|う"],
  ])("%s", (text, parts) => {
    expect(breakable(text).join("|")).toBe(parts);
  });
});
