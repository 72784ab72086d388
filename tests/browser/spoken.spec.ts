import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Page, TestInfo } from "@playwright/test";
import { dataset, drawn, settled, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";
import { readAloud } from "./reader.ts";

/**
 * The page as it is heard, in nine states, each in English and (`spoken/ja/`) in Japanese. The files in `spoken/` are
 * made to be read by people, from top to bottom and without the picture; `npx playwright test spoken
 * --update-snapshots` writes them anew.
 */
interface State {
  readonly name: string;
  readonly search: string;
  /** What is read: the page, or the first element of a role. */
  readonly from: string;
}

const STATES: readonly (readonly State[])[] = [
  [
    { name: "story", search: "?lang=en", from: "RootWebArea" },
    { name: "filtered", search: "?lang=en&actor=nakatani-gen", from: "main" },
    { name: "opened", search: "?lang=en&event=summit-2025", from: "main" },
  ],
  [
    { name: "as-of", search: "?lang=en&asOf=2025-02-12", from: "main" },
    { name: "nothing-found", search: "?lang=en&from=1900&to=1901", from: "main" },
    { name: "compared", search: "?lang=en&asOf=2025-03-24&compare=2025-03-07&from=2025-03-24", from: "main" },
  ],
  [
    { name: "guided", search: "?lang=en&story=late-march-or-april&step=4", from: "main" },
    { name: "map", search: "?lang=en&view=map&from=2025-03&to=2025-04", from: "main" },
  ],
];

// As with a screen reader: without it Chromium leaves rows out of its tree that it has not laid out yet.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--force-renderer-accessibility"] }),
});

/** Waits until the page says what the file has; parts of it come by and by. */
async function expectSpoken(page: Page, name: string, from: string, { config }: TestInfo): Promise<void> {
  const read = async (): Promise<string> =>
    (await readAloud(page, from)).replaceAll(/127\.0\.0\.1:\d+/g, "example.org");
  const file = new URL(`./spoken/${name}.txt`, import.meta.url);
  if (config.updateSnapshots === "all" || config.updateSnapshots === "changed") {
    await page.waitForTimeout(3_000);
    writeFileSync(file, await read());
  }
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  await expect
    .poll(read, {
      message: `what is said of "${name}"; meant so? npx playwright test spoken --update-snapshots, and read what changed`,
    })
    .toBe(text);
  expect(text, "everything that can be reached has a name").not.toContain("NAMELESS");
}

/** English of the interface on a Japanese page: Latin words in what is marked as Japanese, texts and names alike. */
async function latinWords(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const found: string[] = [];
    const look = (text: string, element: Element): void => {
      const isEnglish =
        /[A-Za-z]{2,}[ -][A-Za-z]{2,}/.test(text) && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
      if (isEnglish && element.closest("[lang]")?.getAttribute("lang") === "ja")
        found.push(text.trim().slice(0, 80));
    };
    for (const element of document.querySelectorAll("body *:not(script, style, noscript, noscript *, kbd)")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      for (const node of element.childNodes) if (node.nodeType === 3) look(node.nodeValue ?? "", element);
      // A name made of a source's own words can't say which language they are in.
      if (element.querySelector(":scope [lang]:not([lang=ja])") !== null) continue;
      for (const name of ["aria-label", "aria-valuetext", "placeholder"])
        look(element.getAttribute(name) ?? "", element);
    }
    return found;
  });
}

/** Names that are the same in every language, and addresses. */
const NAMES = /^CC-BY-4\.0$|^\S+:\/\/\S+$/;

async function expectBoth(page: Page, { name, from }: State, info: TestInfo): Promise<void> {
  await expectSpoken(page, name, from, info);
  await page.getByRole("button", { name: "日本語" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expectSpoken(page, `ja/${name}`, from, info);
  expect((await latinWords(page)).filter((text) => !NAMES.test(text))).toEqual([]);
}

for (const states of STATES)
  test(`read aloud: ${states.map(({ name }) => name).join(", ")}`, async ({ page }, info) => {
    await page.clock.setFixedTime("2026-11-23T12:00:00Z");
    for (const state of states)
      await test.step(state.name, async () => {
        await visit(page, state.search);
        if (!state.search.includes("view=")) await drawn(page);
        await expectBoth(page, state, info);
      });
  });

test("read aloud: load error", async ({ page, faults, allowed }, info) => {
  allowed.console.push(/404/);
  await page.goto(`./${dataset(faults.url("404"), "&lang=en")}`);
  await settled(page);
  await expectBoth(page, { name: "load-error", search: "", from: "RootWebArea" }, info);
});
