import type { Page } from "@playwright/test";
import { drawn, expectCountToFit, listed, part, story, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/** A linear congruential generator: the same views in every run, told by their number. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const STATUSES = ["occurred", "planned", "announced", "ongoing", "cancelled", "postponed", "rumoured"];
const DATES = [
  "1945",
  "1985-03",
  "2022-12-16",
  "2024",
  "2025-01",
  "2025-02-07",
  "2025-03-24",
  "2025-03",
  "2026",
];

const WORDS = ["ishiba", "硫黄島", "meeting", "会談", "command", "no such word"];
const SPEAKERS = ["jiji", "kyodo", "mofa-japan", "nobody"];
const SOURCES = story.events.flatMap(({ claims = [] }) => claims.map(({ source }) => source)).slice(0, 12);

/** A filter such as a reader might put together, as an address; `set`: how many chips it should show. */
function anyFilter(random: () => number): { search: string; set: number } {
  const some = (ids: readonly string[], most: number): string[] => {
    const taken = new Set<string>();
    for (let left = Math.floor(random() * (most + 1)); left > 0; left--)
      taken.add(ids[Math.floor(random() * ids.length)] ?? "");
    return [...taken];
  };
  // All at once would leave nothing nearly always: who and when, what is told, or now and then both.
  const kind = random();
  const [events, told] = [kind < 0.4 || kind > 0.85, kind >= 0.4];
  const lists = {
    actor: events
      ? some(
          story.actors.map(({ id }) => id),
          2,
        )
      : [],
    topic: events
      ? some(
          (story.topics ?? []).map(({ id }) => id),
          2,
        )
      : [],
    status: events ? some(STATUSES, 2) : [],
    says: told && random() < 0.4 ? some(SPEAKERS, 2) : [],
    attribution: told && random() < 0.4 ? some(["named", "unnamed", "own-voice"], 2) : [],
    modality: told && random() < 0.4 ? some(["fact", "plan"], 2) : [],
    source: told && random() < 0.2 ? some(SOURCES, 2) : [],
  };
  const pairs = Object.entries(lists).flatMap(([name, ids]) =>
    ids.length === 0 ? [] : [`${name}=${ids.map(encodeURIComponent).join(",")}`],
  );
  let set = Object.values(lists).flat().length;
  for (const flag of ["conflict", "moved"]) {
    if (!told || random() >= 0.15) continue;
    pairs.push(`${flag}=1`);
    set += 1;
  }
  if (told && random() < 0.5) {
    pairs.push(`q=${encodeURIComponent(WORDS[Math.floor(random() * WORDS.length)] ?? "")}`);
    set += 1;
  }
  const [from, to] = [DATES[Math.floor(random() * DATES.length)], DATES[Math.floor(random() * DATES.length)]];
  const which = events ? Math.floor(random() * 4) : 0;
  if (from !== undefined && to !== undefined && (which !== 3 || from <= to)) {
    if (which === 1 || which === 3) pairs.push(`from=${from}`);
    if (which === 2 || which === 3) pairs.push(`to=${to}`);
    set += which === 3 ? 2 : which === 0 ? 0 : 1;
    if (which !== 0 && random() < 0.3) {
      pairs.push("certain=1");
      set += 1;
    }
  }
  return { search: pairs.length === 0 ? "" : `?${pairs.join("&")}`, set };
}

/** Dated events that the timeline shows, each mark once, an aggregate as many as it says. */
async function onTimeline(page: Page): Promise<number> {
  return await part(page, "timeline").evaluate((timeline) => {
    const single = new Set(
      [...timeline.querySelectorAll("[data-event-id]")].map((mark) => mark.getAttribute("data-event-id")),
    );
    const counts = [...timeline.querySelectorAll("[data-item][data-count]")].map((pill) =>
      Number(pill.getAttribute("data-count")),
    );
    return single.size + counts.reduce((sum, count) => sum + count, 0);
  });
}

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("whatever is filtered, count, chips, list, timeline and overview say the same", async ({ page }) => {
  const random = chance(20_250_330);
  const seen = new Set<number>();
  for (let round = 0; round < 18; round++) {
    const { search, set } = anyFilter(random);
    await test.step(search === "" ? "no filter" : search, async () => {
      await visit(page, search);
      await drawn(page);
      await expectCountToFit(page);
      const ids = await listed(page);
      seen.add(ids.length);
      await expect(page.getByRole("button", { name: /^remove filter/i })).toHaveCount(set);
      const dated = await part(page, "list").locator("[data-event-id]:has(.event-row__when time)").count();
      const bars = part(page, "overview").locator("[data-total]");
      await expect(bars).toHaveAttribute("data-count", String(dated));
      if (dated === 0) return;
      await page.getByRole("button", { name: "Show all events" }).click();
      await expect.poll(() => onTimeline(page)).toBe(dated);
    });
  }
  // Not a test of empty results only.
  expect(seen.size).toBeGreaterThan(5);
});
