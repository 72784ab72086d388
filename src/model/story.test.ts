/** The first story: its size, its main events, and what they show as of a day. What every story promises: `stories.test.ts`. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asOf } from "./asOf.ts";
import { parseDatasetText } from "./parseDataset.ts";
import { pickText } from "./text.ts";
import type { Dataset, TimelineEvent } from "./types.ts";

const file = readFileSync(new URL("../../public/data/japan-us-2025.json", import.meta.url), "utf8");
const parsed = parseDatasetText(file);
if (!parsed.ok) throw new Error(parsed.problem.message);
const story = parsed.dataset;

const MAIN = ["summit-2025", "jjoc-launch-2025", "reunion-of-honor-2025", "ministers-meeting-2025"];

/** What the four main events show on a day: status, date, the source's words, title. */
const KNOWN: readonly (readonly [day: string, rows: readonly string[]])[] = [
  [
    "2025-02-12",
    [
      "summit-2025 | occurred | 2025-02-07T11:55-05:00 |  | Trump–Ishiba summit, Washington",
      "jjoc-launch-2025 | planned | 2025-03-24 |  | Launch of the SDF Joint Operations Command",
      "reunion-of-honor-2025 | rumoured |  |  | Visit of the two defence chiefs to Iwo To",
      "ministers-meeting-2025 | arranging | [2025-03-21..2025-03-31] | late March | First Nakatani–Hegseth meeting",
    ],
  ],
  [
    "2025-02-20",
    [
      "summit-2025 | occurred | 2025-02-07T11:55-05:00 |  | Trump–Ishiba summit, Washington",
      "jjoc-launch-2025 | planned | 2025-03-24 |  | Launch of the SDF Joint Operations Command",
      "reunion-of-honor-2025 | arranging | 2025-03-29 |  | Joint memorial ceremony on Iwo To, 2025",
      "ministers-meeting-2025 | arranging | [2025-03-21..] | as early as late March | First Nakatani–Hegseth meeting",
    ],
  ],
  [
    "2025-03-24",
    [
      "summit-2025 | occurred | 2025-02-07T11:55-05:00 |  | Trump–Ishiba summit, Washington",
      "jjoc-launch-2025 | occurred | 2025-03-24 |  | SDF Joint Operations Command launched",
      "reunion-of-honor-2025 | announced | [2025-03-24..] |  | Joint memorial ceremony on Iwo To, 2025",
      "ministers-meeting-2025 | announced | [2025-03-24..] |  | First Nakatani–Hegseth meeting",
    ],
  ],
  [
    "2025-03-31",
    [
      "summit-2025 | occurred | 2025-02-07T11:55-05:00 |  | Trump–Ishiba summit, Washington",
      "jjoc-launch-2025 | occurred | 2025-03-24 |  | SDF Joint Operations Command launched",
      "reunion-of-honor-2025 | occurred | 2025-03-29 |  | Japan–U.S. Reunion of Honor Ceremony on Iwo To, 2025",
      "ministers-meeting-2025 | occurred | 2025-03-30T09:50+09:00 |  | First Nakatani–Hegseth meeting, Tokyo",
    ],
  ],
];

function row(event: TimelineEvent): string {
  const { status, when, whenText } = event.current;
  const words = whenText === null ? "" : pickText(whenText, "en").value;
  return [event.id, status, when?.text ?? "", words, pickText(event.title, "en").value].join(" | ");
}

function mainEvents(dataset: Dataset): TimelineEvent[] {
  return MAIN.flatMap((id) => dataset.events.filter((event) => event.id === id));
}

describe("the shipped story", () => {
  it("is large enough, with the four main events featured", () => {
    expect(story.events.length).toBeGreaterThanOrEqual(40);
    expect(story.events.flatMap((event) => event.claims).length).toBeGreaterThanOrEqual(80);
    expect(story.sources.size).toBeGreaterThanOrEqual(60);
    expect(story.events.filter((event) => event.featured).map((event) => event.id)).toEqual(MAIN);
  });
});

describe("the shipped story as of a day", () => {
  it.each(KNOWN)("%s shows what was known of the main events", (day, rows) => {
    expect(mainEvents(asOf(story, day).dataset).map(row)).toEqual(rows);
  });

  it.each(KNOWN)("%s shows no source of a later day", (day) => {
    const { dataset } = asOf(story, day);
    const end = Date.parse(day) + 24 * 60 * 60 * 1000;
    for (const source of dataset.sources.values()) {
      expect(source.published?.endMax ?? Infinity, source.id).toBeLessThanOrEqual(end);
    }
    for (const event of dataset.events) {
      for (const { source } of event.claims) expect(dataset.sources.has(source), event.id).toBe(true);
    }
  });
});
