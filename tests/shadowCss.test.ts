import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { minified, toShadowCss } from "../scripts/vite/shadowCss.ts";

const flat = (css: string): string => toShadowCss(css).replace(/\s+/g, " ").replaceAll("{@", "{ @").trim();

describe("toShadowCss", () => {
  it.each([
    // The root's rules go to the stage, and count as much as they did.
    [":root { color: red }", ".asof-root { color: red }"],
    [`:root[data-theme="dark"] { color: red }`, `.asof-root[data-theme="dark"] { color: red }`],
    ["html { color: red }", ":where(.asof-root) { color: red }"],
    ["body, html .a { margin: 0 }", ":where(.asof-root), :where(.asof-root) .a { margin: 0 }"],
    [".event-row__body { margin: 0 }", ".event-row__body { margin: 0 }"],
    ["html { font-size: 100% }", ":where(.asof-root) { font-size: medium }"],
    // Sizes.
    [
      ".a { padding: -.5rem 1.25rem }",
      ".a { padding: calc(-.5 * var(--asof-rem, 16px)) calc(1.25 * var(--asof-rem, 16px)) }",
    ],
    [".a { width: min(2rem, 90vw) }", ".a { width: min(calc(2 * var(--asof-rem, 16px)), 90cqi) }"],
    [".a { margin: var(--x-2rem) }", ".a { margin: var(--x-2rem) }"],
    [".a { height: 100dvh }", ".a { height: 100dvh }"],
    // What is on top of the page is measured by the window.
    [".a:modal { width: 90vw }", ".a:modal { width: 90vw }"],
    [
      "@media (max-width: 40rem) { .a:modal { top: 0 } .a { top: 1px } }",
      "@media (max-width: 40rem) { .a:modal { top: 0 } } @container asof (max-width: 640px) { .a { top: 1px } }",
    ],
    // Widths of the window become those of the stage.
    [
      "@media (min-width: 37.5rem) and (max-width: 63.99rem) { .a { top: 0 } }",
      "@container asof (min-width: 600px) and (max-width: 1023.84px) { .a { top: 0 } }",
    ],
    [
      "@media (min-width: 64rem) and (min-height: 40rem) { .a { top: 0 } }",
      "@media (min-height: 40rem) { @container asof (min-width: 1024px) { .a { top: 0 } } }",
    ],
    [
      "@container bar (min-width: 40.01rem) { .a { top: 0 } }",
      "@container bar (min-width: 640.16px) { .a { top: 0 } }",
    ],
    ["@media print { .a { top: 0 } }", "@media print { .a { top: 0 } }"],
    // Of a page of our own only.
    ["html[data-painting] .a { top: 0 } .b { top: 0 }", ".b { top: 0 }"],
    ["@media (max-height: 1px) { html[data-painting] .a { top: 0 } }", ""],
    ["html:has(.a:modal) { overflow: hidden }", ""],
  ])("%s", (css, expected) => {
    expect(flat(css)).toBe(expected);
  });

  it("is made shorter without another meaning", () => {
    const css = `/* a */ @media print {\n .a ,\n .b > .c { margin: 0  1px;  content: "·  x" / "";\n top: 0 !important; } }\n .d {}`;
    expect(minified(css)).toBe(
      `@media print{.a,.b > .c{margin:0 1px;content:"·  x" / "";top:0!important}}.d{}`,
    );
  });

  it("refuses a width that it can't translate", () => {
    expect(() => toShadowCss("@media (width < 40rem) { .a { top: 0 } }")).toThrow("width < 40rem");
    expect(() => toShadowCss("@media not (max-width: 40em) { .a { top: 0 } }")).toThrow();
  });

  it("leaves nothing of the host page's root in any of our sheets", () => {
    const src = join(import.meta.dirname, "..", "src");
    const sheets = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".css"),
    );
    expect(sheets.length).toBeGreaterThan(30);
    for (const sheet of sheets) {
      const css = toShadowCss(readFileSync(join(src, sheet), "utf8").replace(/@import .*;/, "")).replaceAll(
        // What is on top of the page is measured by the window, in whose queries a rem is the reader's own.
        /\/\*[\s\S]*?\*\/|@media[^{]*/g,
        "",
      );
      expect(css, sheet).not.toMatch(/\d(rem)\b|:root|\bhtml\b|\bbody\b|container[^{]*rem/);
    }
  });
});
