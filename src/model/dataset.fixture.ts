import { parseDataset } from "./parseDataset.ts";
import type { Problem } from "./problems.ts";
import type { Dataset } from "./types.ts";

/** Test data only; nothing in the program imports this file. */

/** The smallest valid dataset. */
export const SMALLEST = {
  schemaVersion: 1,
  id: "demo",
  title: "Demo",
  events: [{ id: "e1", title: "Summit", when: "2025-02-07" }],
};

/** A file with these fields over those of the smallest. */
export function file(fields: Record<string, unknown>): Record<string, unknown> {
  return { ...SMALLEST, ...fields };
}

/** The parsed dataset and its problems; throws when nothing can be shown. */
export function parsed(fields: Record<string, unknown>): {
  dataset: Dataset;
  problems: readonly Problem[];
  dropped: number;
} {
  const result = parseDataset(file(fields));
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

/** `code pointer` of each problem, in order. */
export function found(problems: readonly Problem[]): string[] {
  return problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** Every field of the format at least once, and nothing wrong with it. */
export const FULL = {
  $schema: "../schema/dataset-1.schema.json",
  schemaVersion: 1,
  id: "full",
  title: { en: "Everything", ja: "すべて" },
  description: "All fields.",
  languages: ["en", "ja"],
  timeZone: "Asia/Tokyo",
  license: "CC0-1.0",
  updated: "2025-04-01",
  opening: { from: "2025-01", to: "2025-04", event: "summit" },
  actors: [
    {
      id: "japan",
      name: { en: "Japan", ja: "日本" },
      kind: "state",
      sameAs: ["https://www.wikidata.org/wiki/Q17"],
    },
    { id: "mod", name: "Ministry of Defense", kind: "organization", memberOf: [{ actor: "japan" }] },
    {
      id: "nakatani",
      name: "Nakatani Gen",
      reading: "なかたに げん",
      kind: "person",
      memberOf: [
        { actor: "mod", role: { en: "Minister" }, from: "2024-10-01", to: "2025-10-21", basis: "seen" },
      ],
    },
  ],
  places: [
    { id: "tokyo", name: "Tokyo", lat: 35.68, lon: 139.69, timeZone: "Asia/Tokyo", basis: "copy" },
    { id: "ichigaya", name: "Ichigaya" },
  ],
  topics: [{ id: "talks", name: "Talks" }],
  sources: [
    {
      id: "s1",
      title: "Early report",
      publisher: "A paper",
      url: "https://example.org/1",
      archivedUrl: "https://archive.example/1",
      published: "2025-02-01",
      accessed: "2025-03-01",
      language: "en",
      kind: "news",
      party: "japan",
      note: "Seen in print.",
    },
    { id: "s2", title: "Readout", published: "2025-03-30T18:00+09:00" },
  ],
  eras: [{ title: "Spring", when: "2025-03/2025-05" }],
  events: [
    {
      id: "summit",
      title: "Summit",
      summary: "They met.",
      featured: true,
      actors: ["japan", { actor: "nakatani", role: "host" }],
      place: "tokyo",
      topics: ["talks"],
      relations: [{ type: "follows", event: "call" }],
      media: [
        { url: "https://example.org/p.jpg", type: "image", alt: "A hall", caption: "Hall", credit: "Pool" },
      ],
      accounts: [
        {
          reported: "2025-02-02",
          status: "planned",
          when: "[2025-03-21..2025-03-31]",
          whenText: "late March",
          duration: "P1D",
          title: "Summit planned",
          summary: "They want to meet.",
          actors: ["japan"],
          place: ["tokyo", "ichigaya"],
          sources: ["s1"],
          basis: "unverified",
          note: "One source.",
        },
        {
          reported: "2025-03-30",
          status: "occurred",
          when: "2025-03-30T09:50+09:00",
          duration: "PT2H",
          sources: ["s2"],
        },
      ],
      claims: [
        {
          id: "c1",
          about: "when",
          statement: "It began at ten.",
          value: 10,
          unit: "h",
          says: "japan",
          attribution: "named",
          modality: "fact",
          hedge: "about",
          source: "s2",
          locator: "p. 1",
          basis: "seen",
          quote: { exact: "at ten", prefix: "began ", suffix: ".", start: 9, end: 15 },
        },
      ],
      preferred: { when: { claim: "c1", why: "The only one." } },
    },
    {
      id: "call",
      title: "Call",
      reported: "2025-01-10",
      status: "occurred",
      when: "2025-01-10",
      whenText: "today",
      duration: "PT40M",
      sources: [],
      basis: "seen",
      note: "Short.",
    },
  ],
  corrections: [{ on: "2025-04-01", event: "summit", text: "The hour was wrong." }],
  stories: [
    { id: "tour", title: "Tour", steps: [{ view: "event=summit&asOf=2025-02-12", text: "What was known." }] },
  ],
  x: { anything: [1, { goes: true }] },
};
