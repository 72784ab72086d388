import { drawn, item, MAIN, part, rows, visit, walk } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/** The ends of the day line, and a zone whose clocks change in March. The others run in Berlin. */
const ZONES = ["Pacific/Kiritimati", "America/New_York", "Pacific/Niue"] as const;

const DAYS = new Map<string, string>([
  ["summit-2025", "7 February 2025"],
  ["jjoc-launch-2025", "24 March 2025"],
  ["reunion-of-honor-2025", "29 March 2025"],
  ["ministers-meeting-2025", "30 March 2025"],
]);

/** What the story says in the list with the reader's zone at Greenwich; every other zone must say the same. */
const datesAt = new Map<string, readonly string[]>();

for (const timezoneId of ZONES) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    test("the same calendar days in list, panel and axis", async ({ page }) => {
      await visit(page);
      await drawn(page);
      for (const [id, day] of DAYS) {
        await expect(
          rows(page)
            .and(page.locator(`[data-event-id="${id}"]`))
            .locator("time")
            .first(),
        ).toContainText(day);
      }
      const prerendered = await page.request.get("./").then((answer) => answer.text());
      const dates = await rows(page)
        .locator("time")
        .evaluateAll((all) => all.map((time) => time.getAttribute("datetime") ?? ""));
      expect(dates.length).toBeGreaterThan(10);
      for (const date of dates) expect(prerendered).toContain(`"${date}"`);
      datesAt.set(timezoneId, dates);

      // The axis: each main event stands between the ticks of its own day.
      const positions = await Promise.all(
        MAIN.map(async (id) => (await item(page, id).boundingBox())?.x ?? Number.NaN),
      );
      expect([...positions].sort((a, b) => a - b)).toEqual(positions);

      for (const [id, day] of DAYS) {
        await walk(page, `?event=${id}`);
        await expect(part(page, "detail").locator("time").first()).toContainText(day);
        await expect(part(page, "detail").locator("time").first()).not.toContainText(
          new RegExp(`\\b${Number.parseInt(day) - 1} ${day.split(" ")[1]}`),
        );
      }
    });

    test("an instant stands on the day of its own clock, in list, filter and axis", async ({
      page,
      faults,
    }) => {
      faults.repair("instants", {
        schemaVersion: 1,
        id: "instants",
        title: "Instants",
        events: [
          { id: "tokyo", title: "Morning in Tokyo", when: "2025-03-30T00:10+09:00" },
          { id: "washington", title: "Night in Washington", when: "2025-03-30T23:50-04:00" },
          { id: "day", title: "The day", when: "2025-03-30" },
        ],
      });
      const data = `?data=${encodeURIComponent(faults.url("instants"))}`;
      await visit(page, `${data}&from=2025-03-30&to=2025-03-30&win=2025-03-29/2025-04-01`);
      await drawn(page);
      await expect(rows(page)).toHaveCount(3);
      for (const row of await rows(page).all())
        await expect(row.locator("time").first()).toContainText("30 March 2025");
      await expect(rows(page).and(page.locator('[data-match="possible"]'))).toHaveCount(0);
      await walk(page, `${data}&event=tokyo`);
      await expect(part(page, "detail").locator("time").first()).toContainText("30 March 2025");
    });
  });
}
