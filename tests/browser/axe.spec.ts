import type { Page } from "@playwright/test";
import { expectSound, expectSoundInJapanese, OF_SIZE, speak, violations } from "./axe.ts";
import { dataset, drawn, part, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/* What axe finds in states that no other test loads: fits.spec.ts and print.spec.ts ask it too. */

/** Opens each panel in turn; `look` sees it open. */
async function inEachPanel(page: Page, look: (name: string) => Promise<void>, within = ""): Promise<void> {
  const buttons = page.locator(`${within} .filter-popup__button:visible`);
  const count = await buttons.count();
  expect(count).toBeGreaterThan(3);
  for (let at = 0; at < count; at += 1) {
    await buttons.nth(at).click();
    await expect(page.locator(".filter-popup__panel :is(input, button)").first()).toBeVisible();
    await look(await buttons.nth(at).innerText());
    await page.keyboard.press("Escape");
    await expect(page.locator(".filter-popup__panel")).toHaveCount(0);
  }
}

const OPEN = ".filter-popup:has(> .filter-popup__panel)";

test("axe finds nothing in the panels, nor beside them, in three themes and both languages, and while changes are played", async ({
  page,
}) => {
  await visit(page, "?from=2025-03-29&to=2025-03-30");
  await drawn(page);
  await inEachPanel(page, async (name) => {
    expect(await violations(page, OF_SIZE), `beside ${name}`).toEqual([]);
    await expectSound(page, OPEN);
  });
  // The words are exchanged once, and not for each panel.
  await speak(page, "ja");
  await inEachPanel(page, () => expectSoundInJapanese(page, OPEN));
  await speak(page, "en");
  await page.getByRole("button", { name: /^As of/ }).click();
  await page.getByRole("button", { name: "Play the changes" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expectSound(page, ".as-of-picker");
  // Still: each day stands for a while.
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
});

test("axe finds nothing in the panels on a phone, in Japanese", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, "?lang=ja&from=2025-03-30&to=2025-03-30");
  await part(page, "filters").locator("button[aria-haspopup=dialog]").click();
  await expect(page.locator(".filter-sheet")).toBeVisible();
  await inEachPanel(
    page,
    async (name) => {
      expect(await violations(page, undefined, OPEN), name).toEqual([]);
    },
    ".filter-sheet",
  );
});

test("axe finds nothing in what is found, in the marks' meaning and with a day's events fanned out", async ({
  page,
  faults,
}) => {
  await visit(page, "?q=nakatani&asOf=2025-03-24");
  await drawn(page);
  await page.locator("summary", { hasText: "More marks" }).click();
  await expectSound(page);
  await expectSoundInJapanese(page);
  await visit(page, dataset(faults.url("one-day")));
  await drawn(page);
  await part(page, "timeline").locator("[data-count]").first().click();
  await expect(part(page, "timeline").getByRole("dialog")).toBeVisible();
  await expectSound(page, '[data-part="timeline"]');
  await expectSoundInJapanese(page, '[data-part="timeline"]');
});

test("axe finds nothing where nothing could be loaded, in an empty dataset and in a long one", async ({
  page,
  faults,
  allowed,
}) => {
  allowed.console.push(/404/);
  for (const name of ["404", "zero", "twenty-thousand"] as const) {
    await visit(page, dataset(faults.url(name)));
    if (name === "twenty-thousand") await drawn(page);
    await expectSound(page);
    await expectSoundInJapanese(page);
  }
});
