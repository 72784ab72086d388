import { en } from "../../src/i18n/en.ts";
import { dataset, drawn, part, visit, walk } from "./asof.ts";
import { expect, test } from "./fixture.ts";

test("a button of the toolbar works in the very tick in which the timeline is ready", async ({ page }) => {
  await page.addInitScript((label) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('main[data-timeline="ready"]') === null) return;
      observer.disconnect();
      document.querySelector<HTMLElement>(`[data-part="timeline"] [aria-label="${label}"]`)?.click();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  }, en.timeline.zoomIn);
  await visit(page);
  await drawn(page);
  await expect(page).toHaveURL(/[?&]win=/);
});

test("a second move is not undone when the page gives the first one back", async ({ page }) => {
  // Without gliding the second move is done before the page answers the first.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visit(page);
  await drawn(page);
  await page.evaluate((label) => {
    const button = document.querySelector<HTMLElement>(`[data-part="timeline"] [aria-label="${label}"]`);
    const replace = history.replaceState.bind(history);
    history.replaceState = (...of): void => {
      replace(...of);
      history.replaceState = replace;
      button?.click();
    };
    button?.click();
  }, en.timeline.zoomIn);
  // 70 days and a half, twice 1.6 times closer: 27 or 28.
  const days = (): number => {
    const [from = "", to = ""] = new URL(page.url()).searchParams.get("win")?.split("/") ?? [];
    return (Date.parse(to) - Date.parse(from)) / 86_400_000;
  };
  await expect.poll(days).toBeLessThan(30);
});

for (const reducedMotion of ["reduce", "no-preference"] as const)
  for (const width of [1280, 360])
    test(`at ${width} px what is out of view is said and reached, motion ${reducedMotion}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ reducedMotion });
      await visit(page, "?win=2025-02-01/2025-04-12");
      await drawn(page);
      const timeline = part(page, "timeline");
      const earlier = timeline.getByRole("button", { name: /^\d+ earlier events?: go to the nearest$/ });
      const later = timeline.getByRole("button", { name: /^\d+ later events?: go to the nearest$/ });
      const many = Number(/\d+/.exec(await later.innerText())?.[0]);
      expect(many).toBeGreaterThan(0);
      await expect(earlier).toBeVisible();
      const [box, canvas] = [
        await later.boundingBox(),
        await timeline.locator(".timeline__host").boundingBox(),
      ];
      if (box === null || canvas === null) throw new Error("no boxes");
      expect(box.y, "below the canvas, over none of its marks").toBeGreaterThanOrEqual(
        canvas.y + canvas.height,
      );
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      await later.click();
      await expect(page).toHaveURL(/win=2025-0[3-9]/);
      await expect
        .poll(async () =>
          (await later.count()) === 0 ? 0 : Number(/\d+/.exec(await later.innerText())?.[0]),
        )
        .toBeLessThan(many);
    });

test("where no event is out of view on a side there is no button, and the focus stays in the timeline", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visit(page, "?win=2025-02-01/2025-04-12");
  await drawn(page);
  const timeline = part(page, "timeline");
  const later = timeline.getByRole("button", { name: / later events?: / });
  const shown = async (): Promise<string> => (await later.allInnerTexts()).join();
  for (let before = await shown(); before !== ""; before = await shown()) {
    await later.press("Enter");
    await expect.poll(shown).not.toBe(before);
  }
  await expect(later).toHaveCount(0);
  await expect(timeline.getByRole("listbox")).toBeFocused();
});

test("a chosen period shades what lies outside it", async ({ page }) => {
  await visit(page, "?from=2025-03&to=2025-03&win=2025-02-01/2025-04-30");
  await drawn(page);
  const shades = part(page, "timeline").locator(".timeline-outside");
  await expect(shades).toHaveCount(2);
  await walk(page, "?from=2025-03&win=2025-02-01/2025-04-30");
  await expect(shades).toHaveCount(1);
  await walk(page, "?win=2025-02-01/2025-04-30");
  await expect(shades).toHaveCount(0);
});

test("between a mark and its label a press opens the event", async ({ page, faults }) => {
  await visit(page, dataset(faults.url("smallest")));
  await drawn(page);
  const item = part(page, "timeline").locator("[data-event-id]");
  const [mark, label] = [await item.boundingBox(), await item.locator("bdi").boundingBox()];
  if (mark === null || label === null) throw new Error("no boxes");
  const side = label.x > mark.x + mark.width / 2 ? label.x - 2 : label.x + label.width + 2;
  await page.mouse.click(side, mark.y + mark.height / 2);
  await expect(page).toHaveURL(/event=e1/);
});

test("1,000 events: labels from the window's left edge to its right, no mark on another", async ({
  page,
  faults,
}) => {
  await visit(page, dataset(faults.url("thousand")));
  await drawn(page);
  const { middles, width } = await page.locator(".timeline__host").evaluate((host) => {
    const { left, width: wide } = host.getBoundingClientRect();
    const labels = [...host.querySelectorAll("[data-event-id] bdi")].filter(
      ({ textContent }) => textContent !== "",
    );
    return { width: wide, middles: labels.map((each) => each.getBoundingClientRect().left - left) };
  });
  for (let share = 0.1; share < 0.9; share += 0.2) {
    const there = middles.filter((at) => at > (share - 0.1) * width && at < (share + 0.15) * width);
    expect(there.length, `labels about ${share}`).toBeGreaterThan(3);
  }
});

test("the rest of one day is previewed (how many, the first of them, what opening does), and fans out at its mark, by mouse and by keys", async ({
  page,
  faults,
}) => {
  const timeline = part(page, "timeline");
  const pill = timeline.locator("[data-count]").first();
  await visit(page, dataset(faults.url("one-day")));
  await drawn(page);
  await pill.hover();
  const preview = page.locator("[data-preview]");
  await expect(preview).toContainText(`${await pill.getAttribute("data-count")} events, 30 March 2025`);
  await expect(preview).toContainText(en.timeline.opensFan);
  await expect(preview.getByRole("listitem", { includeHidden: true })).toHaveCount(4);
  await page.keyboard.press("Escape");
  await expect(preview).toHaveCount(0);
  for (const width of [1280, 360])
    await test.step(`at ${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await walk(page, dataset(faults.url("one-day")));
      await expect(part(page, "detail")).toHaveCount(0);
      await pill.click();
      // As many as it said, also where its drawing has just changed with the width.
      const fan = timeline.getByRole("dialog");
      await expect(fan).toHaveAccessibleName(/30 March 2025/);
      const count = Number(await pill.getAttribute("data-count"));
      const rows = fan.getByRole("listitem").getByRole("button");
      await expect(rows).toHaveCount(Math.min(60, count));
      await expect(rows.first()).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await expect(rows.nth(1)).toBeFocused();
      const box = await fan.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width, "within the page").toBe(true);
      await page.keyboard.press("Escape");
      await expect(fan).toHaveCount(0);
      await expect(timeline.getByRole("listbox")).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(rows.first()).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(fan).toHaveCount(0);
      await expect(page).toHaveURL(/event=e/);
    });
});

for (const lang of ["en", "ja"])
  test(`the period at the left edge has its name, at any width and zoom (${lang})`, async ({ page }) => {
    for (const win of [
      "",
      "2025-01-25/2025-04-06",
      "2025-03-30T08:00/2025-03-30T11:00",
      "1944-06-01/1990-01-01",
    ]) {
      await (win === "" ? visit : walk)(page, `?lang=${lang}${win === "" ? "" : `&win=${win}`}`);
      await drawn(page);
      for (const width of [1280, 768, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await expect(page.locator(".timeline__period"), `${win} at ${width} px`).not.toBeEmpty();
      }
    }
  });
