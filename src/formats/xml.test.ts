import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { element, escapeXml } from "./xml.ts";

describe("XML", () => {
  it("takes text and attribute values as text", () => {
    const hostile = `</text><script>alert(1)</script>"'&`;
    expect(element("text", { x: 1.006, title: hostile, gone: null }, hostile).xml).toBe(
      `<text x="1.01" title="&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;">` +
        `&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;</text>`,
    );
  });

  it("marks what XML can't hold", () => {
    expect(escapeXml("a\u0000b\u000bc\ud800d\uffffe\u{1f600}")).toBe(
      "a\ufffdb\ufffdc\ufffdd\ufffde\u{1f600}",
    );
  });

  it("holds only what XML 1.0 can, whatever the text", () => {
    const text = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(text, (each) => {
        expect(escapeXml(each)).toMatch(/^(?:[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}])*$/u);
        expect(escapeXml(each)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it("refuses numbers that are none", () => {
    expect(() => element("rect", { x: Number.NaN })).toThrow(RangeError);
  });
});
