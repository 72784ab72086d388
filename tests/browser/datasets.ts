/** Datasets that the browser tests load from the foreign host, by name. */

type Json = Readonly<Record<string, unknown>>;

const dataset = (id: string, events: readonly unknown[], more: Json = {}): Json => ({
  schemaVersion: 1,
  id,
  title: `Dataset ${id}`,
  ...more,
  events,
});

/** Days from 1 January 2020, one event each. */
const manyEvents = (count: number): readonly Json[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    title: `Event number ${index}`,
    when: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
  }));

/** Markup and script that must show as the letters they are. `CANARY` is a host that nobody may ask. */
export const CANARY = "http://canary.invalid";
const evil = (field: string): string =>
  `${field} <img src="${CANARY}/${field}" onerror="window.pwned=1"><script>window.pwned=1</script> &amp; **b** </title>`;
const evilUrl = "javascript:window.pwned=1";

const markup = dataset(
  "markup",
  [
    {
      id: "m1",
      title: evil("event"),
      summary: evil("summary"),
      featured: true,
      when: "2025-03-30",
      actors: [{ actor: "a1", role: evil("role") }],
      place: "p1",
      topics: ["t1"],
      relations: [{ type: "follows", event: "m2" }],
      media: [
        { url: evilUrl, type: "image", alt: evil("alt"), caption: evil("caption"), credit: evil("credit") },
      ],
      accounts: [
        {
          reported: "2025-03-01",
          status: "planned",
          when: "2025-04",
          whenText: evil("said"),
          title: evil("early"),
          note: evil("note-1"),
        },
        {
          reported: "2025-03-31",
          status: "occurred",
          when: "2025-03-30",
          whenText: evil("when"),
          sources: ["s1"],
          note: evil("note"),
        },
      ],
      claims: [
        {
          id: "c1",
          about: "outcome",
          statement: evil("statement"),
          value: evil("value"),
          unit: evil("unit"),
          says: "a1",
          hedge: evil("hedge"),
          source: "s1",
          locator: evil("locator"),
          quote: { exact: evil("quote") },
        },
        { id: "c2", about: "<b>own</b>", statement: evil("statement-2"), source: "s1" },
      ],
      preferred: { outcome: { claim: "c1", why: evil("why") } },
    },
    { id: "m2", title: evil("second"), when: "2025-03-29" },
  ],
  {
    title: evil("title"),
    description: evil("description"),
    license: evil("license"),
    actors: [{ id: "a1", name: evil("actor"), reading: evil("reading"), sameAs: [evilUrl] }],
    places: [{ id: "p1", name: evil("place") }],
    topics: [{ id: "t1", name: evil("topic") }],
    sources: [
      {
        id: "s1",
        title: evil("source"),
        publisher: evil("publisher"),
        url: evilUrl,
        archivedUrl: `data:text/html,${evil("archive")}`,
        note: evil("source-note"),
      },
    ],
    eras: [{ title: evil("era"), when: "2025" }],
    corrections: [{ on: "2025-04-01", event: "m1", text: evil("correction") }],
  },
);

const sevenOf310 = dataset(
  "seven-of-310",
  manyEvents(310).map((event, index) => {
    switch (index) {
      case 10:
        return { when: "2020-01-11", title: "No id" };
      case 20:
        return { ...event, title: undefined };
      case 30:
        return null;
      case 40:
        return "text";
      case 50:
        return { ...event, title: null };
      case 60:
        return { ...event, id: "" };
      case 70:
        return [event];
      default:
        return event;
    }
  }),
);

export const DATASETS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  [
    "smallest",
    {
      schemaVersion: 1,
      id: "demo",
      title: "Demo",
      events: [{ id: "e1", title: "Summit", when: "2025-02-07" }],
    },
  ],
  ["seven-of-310", sevenOf310],
  [
    "duplicates",
    dataset("duplicates", [
      { id: "same", title: "The first of that name", when: "2025-01-01" },
      { id: "same", title: "The second of that name", when: "2025-01-02" },
      { id: "other", title: "Another", when: "2025-01-03" },
    ]),
  ],
  [
    "dangling",
    dataset("dangling", [
      {
        id: "d1",
        title: "Refers to what is not there",
        when: "2025-01-01",
        actors: ["nobody"],
        place: "nowhere",
        topics: ["nothing"],
        sources: ["no-source"],
        relations: [{ type: "follows", event: "no-event" }],
        claims: [{ id: "c1", about: "outcome", statement: "Said somewhere", source: "no-source" }],
      },
    ]),
  ],
  ["markup", markup],
  [
    "proto",
    dataset(
      "proto",
      [
        {
          id: "__proto__",
          title: "Event proto",
          when: "2025-01-01",
          actors: ["constructor"],
          topics: ["toString"],
          sources: ["__proto__"],
        },
        {
          id: "constructor",
          title: "Event constructor",
          when: "2025-01-02",
          actors: ["__proto__"],
          sources: ["hasOwnProperty"],
        },
        { id: "toString", title: "Event toString", when: "2025-01-03", actors: ["valueOf"] },
      ],
      {
        actors: [
          { id: "__proto__", name: "Actor proto", kind: "state" },
          {
            id: "constructor",
            name: "Actor constructor",
            kind: "person",
            memberOf: [{ actor: "__proto__" }],
          },
        ],
        topics: [{ id: "toString", name: "Topic toString" }],
        sources: [{ id: "__proto__", title: "Source proto", url: "https://example.org/proto" }],
      },
    ),
  ],
  ["zero", dataset("zero", [])],
  ["thousand", dataset("thousand", manyEvents(1000))],
  ["twenty-thousand", dataset("twenty-thousand", manyEvents(20_000))],
  ["newer", { ...dataset("newer", manyEvents(3)), schemaVersion: 99 }],
  ["all-bad", dataset("all-bad", [null, 7, { title: "No id" }])],
  [
    "undated",
    dataset("undated", [
      { id: "u1", title: "Unreadable date", when: "the day after" },
      { id: "u2", title: "No date" },
      { id: "u3", title: "End before start", when: "2025-03-10/2025-03-01" },
      { id: "u4", title: "At the edge of time", when: "Y270000" },
      { id: "u5", title: "Long ago", when: "-5000" },
      { id: "u6", title: "Dated", when: "2025-03-30" },
    ]),
  ],
  [
    "one-day",
    dataset(
      "one-day",
      manyEvents(200).map((event) => ({ ...event, when: "2025-03-30" })),
    ),
  ],
]);
