/** Checks of the shipped story: what an editor promises its readers (docs/story.md), beyond what the parser checks. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asOf } from "./asOf.ts";
import { parseDatasetText } from "./parseDataset.ts";
import { pickText } from "./text.ts";
import type { Dataset, Text, TimelineEvent } from "./types.ts";

const file = readFileSync(new URL("../../public/data/japan-us-2025.json", import.meta.url), "utf8");
const parsed = parseDatasetText(file);
if (!parsed.ok) throw new Error(parsed.problem.message);
const story = parsed.dataset;
const claims = story.events.flatMap((event) => event.claims);

const MAIN = ["summit-2025", "jjoc-launch-2025", "reunion-of-honor-2025", "ministers-meeting-2025"];

/** Start-end (exclusive) of the article's 30 sentences in characters, by paragraph. Its text is not kept here. */
const SENTENCES = [
  "0-174 175-286 287-516",
  "517-666 667-848 849-997",
  "998-1173 1174-1287 1288-1451",
  "1452-1588 1589-1704 1705-1866",
  "1867-1949 1950-2083 2084-2222",
  "2223-2350 2351-2503 2504-2629",
  "2630-2800 2801-2930 2931-3063",
  "3064-3197 3198-3385",
  "3386-3564 3565-3735",
  "3736-3896 3897-4005",
  "4006-4180 4181-4312 4313-4515",
].flatMap((paragraph, p) =>
  paragraph.split(" ").map((range, s) => ({ locator: `P${String(p + 1)}S${String(s + 1)}`, range })),
);

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

/** Events of several accounts whose own title was as good before as after. */
const NEUTRAL_TITLES = new Set([
  "usfj-upgrade",
  "meeting-arrangements-2025",
  "manila-visit-2025",
  "usfj-team-2025",
]);

function has(text: Text | null, language: string): boolean {
  return text !== null && typeof text !== "string" && (text.get(language) ?? "") !== "";
}

function row(event: TimelineEvent): string {
  const { status, when, whenText } = event.current;
  const words = whenText === null ? "" : pickText(whenText, "en").value;
  return [event.id, status, when?.text ?? "", words, pickText(event.title, "en").value].join(" | ");
}

function mainEvents(dataset: Dataset): TimelineEvent[] {
  return MAIN.flatMap((id) => dataset.events.filter((event) => event.id === id));
}

describe("the shipped story", () => {
  it("parses without a single problem", () => {
    expect(parsed.problems).toEqual([]);
    expect(parsed.dropped).toBe(0);
  });

  it("is large enough, with the four main events featured", () => {
    expect(story.events.length).toBeGreaterThanOrEqual(40);
    expect(claims.length).toBeGreaterThanOrEqual(80);
    expect(story.sources.size).toBeGreaterThanOrEqual(60);
    expect(story.events.filter((event) => event.featured).map((event) => event.id)).toEqual(MAIN);
  });

  it("has every title, summary and statement in both languages", () => {
    for (const language of story.languages) {
      for (const event of story.events) {
        expect(has(event.title, language), `${event.id} title ${language}`).toBe(true);
        expect(has(event.summary, language), `${event.id} summary ${language}`).toBe(true);
      }
      for (const claim of claims)
        expect(has(claim.statement, language), `${claim.id} ${language}`).toBe(true);
    }
  });

  it("gives every claim a source, and every source an address or the reason why there is none", () => {
    for (const claim of claims) expect(story.sources.has(claim.source), claim.id).toBe(true);
    for (const source of story.sources.values()) expect(source.url ?? source.note, source.id).not.toBeNull();
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
  });

  it("quotes at most eight words, and keeps nameless speakers out of the events", () => {
    for (const { id, quote } of claims) {
      expect(quote?.exact.split(/\s+/u).length ?? 0, id).toBeLessThanOrEqual(8);
    }
    for (const event of story.events) {
      for (const list of [event.actors, ...event.accounts.map((account) => account.actors ?? [])]) {
        for (const { actor } of list)
          expect(story.actors.get(actor)?.kind, actor).toMatch(/person|organi|state/u);
      }
    }
  });

  it("covers every sentence of the article, with quotes inside their sentence", () => {
    const cited = claims.filter((claim) => claim.source === "article");
    const found = new Set(cited.map((claim) => claim.locator));
    expect(SENTENCES).toHaveLength(30);
    for (const { locator, range } of SENTENCES) {
      expect(found.delete(locator), locator).toBe(true);
      const [start = NaN, end = NaN] = range.split("-").map(Number);
      for (const { id, quote } of cited.filter((claim) => claim.locator === locator)) {
        if (quote?.start == null || quote.end === null) throw new Error(`${id} has no offsets`);
        expect(quote.end - quote.start, id).toBe(Array.from(quote.exact).length);
        expect(quote.start >= start && quote.end <= end, id).toBe(true);
      }
    }
    expect([...found]).toEqual([]);
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

  it("gives every earlier account a title of its own where the event's would tell the outcome", () => {
    const untold = story.events.filter((event) =>
      event.accounts.slice(0, -1).some(({ title }) => title === null),
    );
    expect(untold.map((event) => event.id).filter((id) => !NEUTRAL_TITLES.has(id))).toEqual([]);
  });

  it("keeps the actors of an earlier account, so that filters find it", () => {
    for (const event of story.events) {
      for (const account of event.accounts.slice(0, -1)) expect(account.actors, event.id).not.toBeNull();
    }
  });
});
