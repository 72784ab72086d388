import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect } from "./fixture.ts";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that another theme can break: the elements are the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
/** The rule that another width can break, or what opens over a button. */
export const OF_SIZE = ["target-size"];

/** What axe finds within `where`; run through the debugger, since the page's policy lets no foreign script in. */
export async function violations(
  page: Page,
  rules: readonly string[] = TAGS,
  where = "html",
  without: readonly string[] = [],
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return await page.evaluate(
    async ({ disabled, runOnly, selector }) => {
      const { axe: checker } = window as unknown as {
        axe: { run: (root: string, options: unknown) => Promise<{ violations: Violation[] }> };
      };
      const off = Object.fromEntries(disabled.map((id) => [id, { enabled: false }]));
      const options = { runOnly, rules: off, resultTypes: ["violations"], iframes: false };
      const found = await checker.run(selector, options);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      );
    },
    { disabled: without, runOnly: rules, selector: where },
  );
}

const THEMES = [
  { theme: "light", media: { colorScheme: "light", contrast: "no-preference" } },
  { theme: "dark", media: { colorScheme: "dark", contrast: "no-preference" } },
  { theme: "contrast", media: { colorScheme: "dark", contrast: "more" } },
] as const;

/** All rules in the light, those of colour in the other themes; the page is left light. */
export async function expectSound(page: Page, where?: string): Promise<void> {
  for (const { media, theme } of THEMES) {
    await page.emulateMedia(media);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    const rules = theme === "light" ? TAGS : OF_COLOUR;
    expect(await violations(page, rules, where), theme).toEqual([]);
  }
  await page.emulateMedia(THEMES[0].media);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
}

/** Changes the page's language where it stands, also below a dialog; nothing is loaded but the words. */
export async function speak(page: Page, lang: "en" | "ja"): Promise<void> {
  await page.locator(`header button[lang="${lang}"]`).evaluate((button: HTMLElement) => button.click());
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
}

/** All rules but those of colour, in Japanese: its elements have the colours of the English ones. The page is left Japanese. */
export async function expectSoundInJapanese(page: Page, where?: string): Promise<void> {
  await speak(page, "ja");
  expect(await violations(page, undefined, where, OF_COLOUR), "in Japanese").toEqual([]);
}
