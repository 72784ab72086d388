import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { TestInfo } from "@playwright/test";
import { dataset, drawn, settled, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";
import { readAloud } from "./reader.ts";

/**
 * The page as it is heard, in six states. The files in `spoken/` are made to be read by people, from top to bottom
 * and without the picture; `npx playwright test spoken --update-snapshots` writes them anew.
 */
const STATES = [
  { name: "story", search: "", from: "RootWebArea" },
  { name: "filtered", search: "?actor=nakatani-gen", from: "main" },
  { name: "opened", search: "?event=summit-2025", from: "main" },
  { name: "as-of", search: "?asOf=2025-02-12", from: "main" },
  { name: "nothing-found", search: "?from=1900&to=1901", from: "main" },
] as const;

// As with a screen reader: without it Chromium leaves rows out of its tree that it has not laid out yet.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--force-renderer-accessibility"] }),
});

function expectSpoken(name: string, text: string, { config }: TestInfo): void {
  const file = new URL(`./spoken/${name}.txt`, import.meta.url);
  if (config.updateSnapshots === "all" || config.updateSnapshots === "changed") writeFileSync(file, text);
  expect(
    text,
    `what is said of "${name}"; meant so? npx playwright test spoken --update-snapshots, and read what changed`,
  ).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
  expect(text, "everything that can be reached has a name").not.toContain("NAMELESS");
}

for (const { name, search, from } of STATES)
  test(`read aloud: ${name}`, async ({ page }, info) => {
    await page.clock.setFixedTime("2026-11-23T12:00:00Z");
    await visit(page, search);
    await drawn(page);
    await page.waitForLoadState("networkidle");
    expectSpoken(name, await readAloud(page, from), info);
  });

test("read aloud: load error", async ({ page, faults, allowed }, info) => {
  allowed.console.push(/404/);
  await page.goto(`./${dataset(faults.url("404"))}`);
  await settled(page);
  const text = await readAloud(page, "RootWebArea");
  expectSpoken("load-error", text.replaceAll(/127\.0\.0\.1:\d+/g, "example.org"), info);
});
