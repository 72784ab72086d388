import type { Locator, Page } from "@playwright/test";
import { counted, drawn, part, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/**
 * Ways through the page without a mouse. Each begins where the last one left the focus, and ends with the focus
 * where the reader goes on: nothing here clicks, or focuses anything by script.
 */

/** What has the focus, as a reader would name it; in the timeline the mark. */
async function focus(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const active = document.activeElement;
    const mark = document.getElementById(active?.getAttribute("aria-activedescendant") ?? "");
    const element = mark ?? active;
    if (element === null || element === document.body) return "nothing";
    return element.getAttribute("aria-label") ?? element.textContent ?? "";
  });
}

const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.count()) > 0 && (await target.first().evaluate((element) => element.matches(":focus")));

/** Presses a key until something has the focus. */
async function go(page: Page, target: Locator, key = "Tab", most = 60): Promise<void> {
  const way: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
    way.push(await focus(page));
  }
  throw new Error(`not reached with ${key}: ${way.join(" | ")}`);
}

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: true });

/** The third main event of the timeline has the focus. */
async function thirdMainEvent(page: Page): Promise<string> {
  await page.keyboard.press("Home");
  for (let main = 0, presses = 0; presses < 80; presses++) {
    const name = await focus(page);
    if (name.endsWith("Main event") && ++main === 3) return name;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error("no third main event");
}

test("by keys alone: an event and back, closer, another person, other dates, shared, cleared", async ({
  page,
  allowed,
}) => {
  allowed.console.push(/allow-scripts and allow-same-origin/);
  await visit(page);
  await drawn(page);

  await test.step("1: the third main event, from the timeline", async () => {
    await go(page, page.getByRole("link", { name: "Skip to the timeline" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listbox")).toBeFocused();
    expect(await thirdMainEvent(page)).toMatch(
      /: Japan–U.S. Reunion of Honor Ceremony on Iwo To, 2025, 29 March/,
    );
    await page.keyboard.press("Enter");
    await expect(part(page, "detail").getByRole("heading", { level: 2 })).toBeFocused();
  });

  await test.step("2: back, to the same mark", async () => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toBeFocused();
    expect(await focus(page)).toMatch(/Reunion of Honor Ceremony.*Main event$/);
  });

  await test.step("3: closer, until the timeline shows a day or two", async () => {
    const days = async (): Promise<number> => {
      const [from = "", to = ""] = (new URL(page.url()).searchParams.get("win") ?? "").split("/");
      return (Date.parse(to) - Date.parse(from)) / 86_400_000;
    };
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press("+");
    await expect.poll(days).toBeLessThan(2);
    await expect(page.getByRole("listbox")).toBeFocused();
    expect(await focus(page)).toMatch(/Reunion of Honor Ceremony.*Main event$/);
  });

  await test.step("4: only what Nakatani took part in", async () => {
    await go(page, button(page, "Actors"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("group", { name: "Actors" }).getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("Nakatani");
    await go(page, page.getByRole("checkbox", { name: /Nakatani/ }));
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await expect(button(page, "Actors (1)")).toBeFocused();
    await expect.poll(() => counted(page)).toBe(13);
  });

  await test.step("5: only from a day on", async () => {
    await go(page, page.getByRole("textbox", { name: "From" }));
    await page.keyboard.type("2025-03-29");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/from=2025-03-29/);
    await expect(page.getByRole("textbox", { name: "From" })).toBeFocused();
    await expect.poll(() => counted(page)).toBeLessThan(13);
  });

  await test.step("6: the view kept under a name, and come back to", async () => {
    await go(page, button(page, "Saved views"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("group", { name: "Saved views" }).getByRole("textbox")).toBeFocused();
    await page.keyboard.type("Nakatani in spring");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "Nakatani in spring" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(button(page, "Saved views (1)")).toBeFocused();
  });

  await test.step("7: all filters cleared", async () => {
    await go(page, button(page, "Clear all filters"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => counted(page)).toBeGreaterThan(40);
    await expect(button(page, "Actors")).toBeFocused();
    await go(page, button(page, "Saved views (1)"));
    await page.keyboard.press("Enter");
    await go(page, page.getByRole("link", { name: "Nakatani in spring" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/actor=nakatani-gen/);
    await expect(button(page, "Saved views (1)")).toBeFocused();
  });

  await test.step("8: shared", async () => {
    await go(page, button(page, "Share"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("dialog") !== null))
      .toBe(true);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(button(page, "Share")).toBeFocused();
  });
});

test("by keys alone: an earlier day, a guided story, a place on the map, a file", async ({ page }) => {
  await visit(page);
  await drawn(page);

  await test.step("9: the story as it stood a change ago, and back to now", async () => {
    await go(page, button(page, "As of a day"));
    await page.keyboard.press("Enter");
    await go(page, button(page, "Previous change"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/asOf=/);
    await expect(button(page, "Previous change")).toBeFocused();
    await go(page, button(page, "Return to now"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/asOf=/);
    await expect(button(page, "As of a day")).toBeFocused();
  });

  await test.step("10: the view as a table", async () => {
    await go(page, button(page, "Export"));
    await page.keyboard.press("Enter");
    // The menu comes with its first opening, and takes the focus.
    await expect(button(page, /^CSV/)).toBeVisible();
    await go(page, button(page, /^CSV/));
    const saved = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
    await expect(button(page, /^CSV/)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button(page, "Export")).toBeFocused();
  });

  await test.step("11: a place on the map, and what happened there", async () => {
    await go(page, page.getByRole("link", { name: "Map", exact: true }), "Shift+Tab");
    await page.keyboard.press("Enter");
    const marks = page.locator(".map__spot");
    await expect(marks.first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Map", exact: true })).toBeFocused();
    await go(page, page.locator(".map__spot:focus"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: /chosen/i })).toBeFocused();
  });

  await test.step("12: the guided story, a step on", async () => {
    await go(page, page.getByRole("link", { name: "Late March or April?" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/story=/);
    const guide = part(page, "story");
    await expect(guide.getByRole("heading").first()).toBeFocused();
    await go(page, guide.getByRole("button", { name: "Next" }));
    await page.keyboard.press("Enter");
    await expect(guide.getByText(/2 of \d+/).first()).toBeVisible();
    await expect(guide.getByRole("button", { name: "Next" })).toBeFocused();
    await go(page, guide.getByRole("link", { name: "Leave" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(guide).toHaveCount(0);
    await expect(button(page, "Actors")).toBeFocused();
  });
});

test("by keys alone: a search, a number of events taken apart, two days compared, hours around an event, the keys", async ({
  page,
}) => {
  await visit(page, "?win=2025-03-01/2025-04-12");
  await drawn(page);

  await test.step("13: a number of events close together, taken apart and walked", async () => {
    await go(page, page.getByRole("link", { name: "Skip to the timeline" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listbox")).toBeFocused();
    await page.keyboard.press("Home");
    for (let presses = 0; presses < 60 && !/\d+ events, /.test(await focus(page)); presses++)
      await page.keyboard.press("ArrowRight");
    expect(await focus(page)).toMatch(/\d+ events, /);
    const many = await part(page, "timeline").locator("[data-event-id]").count();
    await page.keyboard.press("Enter");
    // Closer, or one by one where no closer look parts them: the focus stays with the timeline either way.
    await expect
      .poll(
        async () => (await page.getByRole("dialog").count()) > 0 || !page.url().includes("win=2025-03-01/"),
      )
      .toBe(true);
    if ((await page.getByRole("dialog").count()) > 0) {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
    }
    await expect(page.getByRole("listbox")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    expect(await focus(page)).not.toBe("nothing");
    expect(many).toBeGreaterThan(0);
  });

  await test.step("14: found by another word for it, opened from the best matches, and back", async () => {
    await go(page, page.getByRole("searchbox", { name: "Search" }), "Shift+Tab");
    await page.keyboard.type("Iwo Jima ceremony");
    const best = page.getByRole("region", { name: "Best matches" }).getByRole("link");
    await expect(best.filter({ hasText: /on Iwo To, 2025/ })).toHaveCount(1);
    await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
    await go(page, best.filter({ hasText: /on Iwo To, 2025/ }));
    await page.keyboard.press("Enter");
    await expect(part(page, "detail").getByRole("heading", { level: 2 })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(best.filter({ hasText: /on Iwo To, 2025/ })).toBeFocused();
    await go(page, page.getByRole("searchbox", { name: "Search" }), "Shift+Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await expect.poll(() => counted(page)).toBeGreaterThan(40);
    await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  });

  await test.step("15: the keys, asked for and closed", async () => {
    await go(page, button(page, "Keys"));
    await page.keyboard.press("Enter");
    const keys = page.getByRole("dialog", { name: /keys/i });
    await expect(keys.getByRole("button")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(keys.getByRole("group")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button(page, "Keys")).toBeFocused();
    await go(page, page.getByRole("listbox"));
    await page.keyboard.press("?");
    await expect(keys).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toBeFocused();
  });

  await test.step("16: two days compared, a change followed, and back to now", async () => {
    await go(page, button(page, "As of a day"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await go(page, button(page, "Previous change"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/asOf=/);
    await go(page, button(page, "Compare with another day"));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/compare=/);
    await expect.poll(() => focus(page)).not.toBe("nothing");
    await go(page, button(page, "Return to now"), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/asOf|compare/);
    await expect(button(page, "As of a day")).toBeFocused();
  });

  await test.step("17: the hours around an event, and the calendar again", async () => {
    await go(page, part(page, "timeline").getByRole("listbox"));
    await page.keyboard.press("Home");
    for (let presses = 0; presses < 60 && !(await focus(page)).endsWith("Main event"); presses++)
      await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect(part(page, "detail").getByRole("heading", { level: 2 })).toBeFocused();
    await go(page, part(page, "detail").getByRole("button", { name: "Times relative to this event" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/around=/);
    await expect.poll(() => focus(page)).not.toBe("nothing");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toBeFocused();
    const back = page.getByRole("button", { name: "Back to calendar times" });
    await go(page, back, "Shift+Tab", 90);
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/around=/);
    await expect.poll(() => focus(page)).not.toBe("nothing");
  });
});
