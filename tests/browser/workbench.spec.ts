import { readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { expectSound, expectSoundInJapanese, speak, violations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { HOSTILE } from "./hostileTexts.ts";

const CSV = "Datum,Spalte,Wer\n2025-03-30,Meeting,Japan; United States\nnever,Talks,Japan\n";

/** A file let go over the page. */
async function drop(page: Page, name: string, bytes: readonly number[]): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], file));
      window.dispatchEvent(
        new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    },
    [name, bytes] as const,
  );
}

const timeline = (page: Page): FrameLocator => page.frameLocator("iframe");
const listed = (page: Page) => timeline(page).locator('[data-part="list"] [data-event-id]');
const status = (page: Page) => page.locator(".work__status");
const utf8 = (text: string): number[] => [...Buffer.from(text)];

const fits = async (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test("a table is dropped, mapped, mended in place, kept over a reload, and taken away as a dataset", async ({
  page,
}) => {
  await page.goto("./workbench.html");
  await expect(page.getByRole("heading", { name: "Your own timeline" })).toBeVisible();
  await expectSound(page);
  await expectSoundInJapanese(page);
  await speak(page, "en");
  await drop(page, "meine.csv", utf8(CSV));
  await page.getByRole("combobox", { name: "What Spalte is read as" }).selectOption("Title");
  await page.getByRole("combobox", { name: "What Wer is read as" }).selectOption("Actors");
  await expect(status(page)).toHaveText("1 problem in 2 events");
  await expect(listed(page)).toHaveCount(2);
  await expectSound(page);
  await expectSoundInJapanese(page);
  await speak(page, "en");

  await page.getByRole("button", { name: "Row 3, Datum" }).click();
  await expect(page.getByRole("grid")).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type("2025-04-01");
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText("2 events, nothing wrong");
  await expect(timeline(page).getByText("1 April 2025").first()).toBeVisible();
  await expect(page.getByText("Kept in this browser")).toBeVisible();

  await page.reload();
  await expect(status(page)).toHaveText("2 events, nothing wrong");
  await expect(page.getByRole("gridcell", { name: "2025-04-01" })).toBeVisible();
  // An event opened in the timeline is found in the table.
  await listed(page).filter({ hasText: "Talks" }).getByRole("link").first().click();
  await expect(page.locator('[data-cell="2:0"]')).toHaveAttribute("aria-selected", "true");

  await page.getByRole("button", { name: "Download" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download meine.json" }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), "utf8")) as unknown;
  expect(file).toMatchObject({
    schemaVersion: 1,
    events: [
      { title: "Meeting", when: "2025-03-30" },
      { title: "Talks", when: "2025-04-01" },
    ],
  });
});

test("a form changes the timeline as one types, in Japanese, on a phone and in the dark", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("./workbench.html?lang=ja");
  await page.getByRole("button", { name: "例から始める" }).click();
  const title = page.getByRole("textbox", { name: "題名" });
  await title.fill("新しい題名");
  await expect(status(page)).toHaveText("出来事2件、問題なし");
  expect(await fits(page)).toBe(true);
  await expectSound(page);
  // What was known before is filled in next, in sight, and nothing else has moved for it.
  await page.getByRole("button", { name: "日程が変わった：以前に知られていたことを追加" }).click();
  const earlier = page.getByRole("group", { name: "経緯1" }).getByRole("textbox", { name: "日付" });
  await expect(earlier).toBeFocused();
  await expect(earlier).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.getByRole("button", { name: "元に戻す" }).click();
  const things = page.locator("[role=listbox] [role=option]");
  await things.nth(1).click();
  await expect(title).not.toHaveValue("新しい題名");
  await things.nth(0).click();
  await expect(title).toHaveValue("新しい題名");
  await page.getByRole("button", { name: "年表", exact: true }).click();
  await expect(timeline(page).getByText("新しい題名").first()).toBeVisible();
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(timeline(page).getByText("An event needs no more").first()).toBeVisible();
});

test("with the keyboard alone: opened, mapped, a problem gone to and left, undone, taken away, embedded", async ({
  context,
  page,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./workbench.html");
  const reach = async (wanted: Locator, key = "Tab"): Promise<void> => {
    await expect(wanted).toBeVisible();
    for (let stop = 0; stop < 60; stop += 1) {
      if (await wanted.evaluate((element) => element.matches(":focus"))) return;
      await page.keyboard.press(key);
    }
    await expect(wanted).toBeFocused();
  };
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  await reach(page.getByRole("textbox", { name: "Paste" }));
  await page.keyboard.insertText(CSV);
  await reach(button("Open what is pasted"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  const read = page.getByRole("combobox", { name: "What Spalte is read as" });
  await reach(read);
  await page.keyboard.type("Title");
  await expect(status(page)).toHaveText("1 problem in 2 events");
  await expect(read).toBeFocused();
  await reach(button("Row 3, Datum"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button("Row 3, Datum")).toBeFocused();
  await reach(button("Undo"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(button("Undo")).toBeDisabled();
  await expect(button("Redo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(status(page)).toHaveText("1 problem in 2 events");
  await expect(button("Undo")).toBeFocused();
  for (const [opener, inside] of [
    ["Download", /^Download My timeline/],
    ["Embed", "Copy"],
  ] as const) {
    await reach(button(opener));
    await page.keyboard.press("Enter");
    const act = page.getByRole("dialog").getByRole("button", { name: inside });
    await reach(act);
    await page.keyboard.press("Enter");
    await expect(act).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(button(opener)).toBeFocused();
  }
});

test("what is hostile, large or in another encoding does no harm", async ({ page, faults, allowed }) => {
  // Nothing leaves the browser: the fixture fails on any request but those to this site and to the address given.
  await page.goto("./workbench.html");
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = HOSTILE.map(
    (text, index) => `${cell(text)},2025-01-${String((index % 28) + 1).padStart(2, "0")},${cell(text)}`,
  );
  const more = Array.from({ length: 20_000 }, (_, index) => `Event ${index},1950,=HYPERLINK("x")`);
  await drop(
    page,
    "hostile.csv",
    utf8(["title,when,__proto__", ...rows, ...more, `${"x".repeat(200_000)},2025,`].join("\n")),
  );
  await expect(status(page)).toHaveText(/problems? in 20,0\d\d events|20,0\d\d events, nothing wrong/, {
    timeout: 30_000,
  });
  await expect(listed(page).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("grid").focus();
  await page.keyboard.press("Control+End");
  expect(await page.getByRole("row").count()).toBeLessThan(60);
  const pwned = await Promise.all(
    page.frames().map(async (frame) => frame.evaluate(() => "pwned" in window)),
  );
  expect(pwned).not.toContain(true);

  // 題名,日付 / 会談,2025年3月30日 in Shift_JIS, over what is open: it can be undone.
  const shiftJis =
    "91e896bc2c93fa95740a89ef926b2c32303235944e338c8e333093fa0a"
      .match(/../g)
      ?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  await drop(page, "sjis.csv", shiftJis);
  await expect(page.getByRole("gridcell", { name: "会談" })).toBeVisible();
  await expect(status(page)).toHaveText("1 event, nothing wrong");
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByRole("button", { name: "Remove everything" }).click();

  allowed.console.push(/404/);
  const open = async (name: string): Promise<void> => {
    await page.getByRole("textbox", { name: /Address of a file/ }).fill(faults.url(name));
    await page.getByRole("button", { name: "Open", exact: true }).click();
  };
  await open("404");
  await expect(page.getByRole("alert")).toContainText("There is no dataset at this address");
  await open("smallest");
  await expect(status(page)).toContainText("nothing wrong");
});
