import { SCHEMA_VERSION } from "../model/schemaVersion.ts";
import { idFrom } from "./references.ts";

/** What the starter says of itself; `asof build` leaves it out. */
export const READ_ME: readonly string[] = [
  "Everything under x is yours: it is kept and never shown, but whoever loads the file can read it. Delete this when you have read it; asof build leaves it out.",
  'You may add: "license" (CC-BY-4.0 and the like: under which others may use your data), "timeZone" (Europe/Berlin and the like: of places that name none; UTC without it).',
  "Dates are EDTF: 2025-03-30, 2025-03 (some day of the month), [2025-03-21..2025-03-31] (one day of these), 2025-03~ (about), 2025-03-27/2025-03-28 (from, to), 2025-04/.. (since), 2025-03-30T09:50+09:00 (a time at its place).",
  "actors, places, topics and sources are named once at the top; events refer to them by id.",
  "An event that became known bit by bit has accounts, the last of which counts. Otherwise when, status and sources stand on the event itself, as in plain-event.",
  'Any text may be given by language: {"en": "…", "ja": "…"}.',
  "npx asof validate FILE says what is wrong, where, and what to do.",
];

/**
 * A dataset to start from: small, right, and with an example of each thing one soon wants. JSON has no comments; what
 * there is to say stands under `x`, which is kept and never shown.
 * @param schema address of the schema for editors, null for none
 */
export function starter(title: string, schema: string | null): string {
  const file = {
    ...(schema !== null && { $schema: schema }),
    schemaVersion: SCHEMA_VERSION,
    id: idFrom(title.toLowerCase()) || "timeline",
    title,
    description: "What the timeline is about, in a sentence or two.",
    actors: [
      { id: "example-state", name: "Example State", kind: "state" },
      {
        id: "ministry",
        name: "Ministry of Examples",
        kind: "organization",
        memberOf: [{ actor: "example-state" }],
      },
      {
        id: "minister",
        name: "The Minister",
        kind: "person",
        memberOf: [{ actor: "ministry", role: "Minister", from: "2024-10-01" }],
      },
    ],
    places: [{ id: "capital", name: "The Capital", lat: 35.69, lon: 139.75, timeZone: "Asia/Tokyo" }],
    topics: [{ id: "visits", name: "Visits" }],
    sources: [
      {
        id: "paper-2025-03-01",
        title: "Meeting expected in late March",
        publisher: "Example Times",
        url: "https://example.org/news/1",
        published: "2025-03-01",
        kind: "news",
      },
      {
        id: "ministry-2025-03-30",
        title: "Press conference",
        publisher: "Ministry of Examples",
        url: "https://example.org/press/2",
        published: "2025-03-30",
        kind: "official",
      },
    ],
    events: [
      {
        id: "plain-event",
        title: "An event needs no more than an id, a title and a date",
        when: "2025-02-07",
      },
      {
        id: "meeting",
        title: "A meeting whose date was first told roughly",
        summary: "It was expected for late March and held on the 30th.",
        featured: true,
        actors: [{ actor: "minister", role: "host" }],
        place: "capital",
        topics: ["visits"],
        accounts: [
          {
            reported: "2025-03-01",
            status: "planned",
            when: "[2025-03-21..2025-03-31]",
            whenText: "late March",
            sources: ["paper-2025-03-01"],
          },
          {
            reported: "2025-03-30",
            status: "occurred",
            when: "2025-03-30T09:50+09:00",
            duration: "PT2H",
            sources: ["ministry-2025-03-30"],
          },
        ],
        claims: [
          {
            id: "outcome-1",
            about: "outcome",
            statement: "The ministers agreed to meet again.",
            says: "minister",
            attribution: "named",
            modality: "fact",
            source: "ministry-2025-03-30",
          },
        ],
      },
    ],
    x: {
      readMe: READ_ME,
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
