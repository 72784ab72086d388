import { describe, expect, test } from "vitest";
import { found, parsed } from "./dataset.fixture.ts";
import type { TimelineEvent } from "./types.ts";

const sources = [
  { id: "s1", title: "S", published: "2025-02-01" },
  { id: "s2", title: "T", published: "2025-03-01" },
  { id: "s3", title: "Undated" },
];

/** The one event of a file, and what was found in it. */
function one(fields: Record<string, unknown>): { event: TimelineEvent; codes: string[]; messages: string[] } {
  const { dataset, problems } = parsed({ sources, events: [{ id: "e", title: "E", ...fields }] });
  const [event] = dataset.events;
  if (event === undefined) throw new Error("dropped");
  return { event, codes: found(problems), messages: problems.map((problem) => problem.message) };
}

describe("fields that are wrong cost only themselves", () => {
  test.each(["Y-271821", "Y275760", "Y-271821-04-20", "-271821-04-20", "12025-03-30"])(
    "a year like that of %s is told its limits",
    (when) => {
      const { messages } = one({ when });
      expect(messages.join()).toContain("the years -271820 to 275759");
      expect(messages.join().includes("stands alone")).toBe(/-\d\d$/.test(when));
    },
  );

  test("the limits themselves can be shown", () => {
    for (const when of ["Y-271820", "Y275759"]) expect(one({ when }).messages).toEqual([]);
  });

  test.each([
    [{ when: "soon" }, "unreadable-date /events/0/when"],
    [{ when: "2025-02-30" }, "unreadable-date /events/0/when"],
    [{ when: "Y999999" }, "date-out-of-range /events/0/when"],
    [{ when: "Y-271821-04-20" }, "unreadable-date /events/0/when"],
    [{ when: {} }, "wrong-type /events/0/when"],
    [{ when: 2025 }, "wrong-type /events/0/when"],
    [{ when: "2025-03-02/2025-03-01" }, "end-before-start /events/0/when"],
    [{ when: "" }, "empty-text /events/0/when"],
    [{ duration: "2 hours" }, "unreadable-duration /events/0/duration"],
    [{ summary: {} }, "empty-text /events/0/summary"],
    [{ summary: "  " }, "empty-text /events/0/summary"],
    [{ summary: null }, "wrong-type /events/0/summary"],
    [{ featured: "yes" }, "wrong-type /events/0/featured"],
    [{ basis: "sure" }, "unknown-value /events/0/basis"],
    [{ status: "tentative" }, "unknown-value /events/0/status"],
    [{ topics: [true] }, "wrong-type /events/0/topics/0"],
    [{ place: ["nowhere"] }, "dangling-reference /events/0/place/0"],
    [{ place: "nowhere" }, "dangling-reference /events/0/place"],
    [{ topics: ["none"] }, "dangling-reference /events/0/topics/0"],
    [{ actors: [{ actor: "x/~" }] }, "bad-id /events/0/actors/0/actor"],
    [{ sources: "gone" }, "wrong-type /events/0/sources"],
    [{ "a/b~c": 1 }, "unknown-field /events/0/a~1b~0c"],
    [
      { media: [{ url: "javascript:alert(1)", type: "image", alt: "x" }] },
      "unsafe-url /events/0/media/0/url",
    ],
    [
      { media: [{ url: "mailto:a@example.org", type: "image", alt: "x" }] },
      "unsafe-url /events/0/media/0/url",
    ],
    [{ relations: [{ type: "follows", event: "e" }] }, "self-reference /events/0/relations/0/event"],
    [{ relations: [{ type: "follows", event: "gone" }] }, "dangling-reference /events/0/relations/0/event"],
    [{ claims: [{ id: "c", about: "who", statement: "s" }] }, "missing-field /events/0/claims/0"],
    [
      { claims: [{ id: "c", about: "who", statement: "s", source: "gone" }] },
      "dangling-reference /events/0/claims/0/source",
    ],
    [{ preferred: { who: { claim: "gone", why: "w" } } }, "dangling-reference /events/0/preferred/who/claim"],
  ])("%j: %s", (fields, code) => {
    const { event, codes, messages } = one(fields);
    expect(codes[0]).toBe(code);
    expect(event.title).toBe("E");
    for (const message of messages) expect(message).toMatch(/^Event "e"/);
  });

  test("a date that can't be read is kept as text; of one that ends before it starts the start is kept", () => {
    expect(one({ when: "soon" }).event.current).toMatchObject({ when: null, unreadable: "soon" });
    expect(one({ when: "2025-03-02/2025-03-01" }).event.current).toMatchObject({
      when: { startMin: Date.UTC(2025, 2, 2) },
      unreadable: null,
    });
    expect(one({ when: 2025 }).event.current.when?.text).toBe("2025");
    expect(one({ when: null }).codes).toEqual([]);
  });

  test("an unknown status counts as none, any other unknown value claims no more than the file did", () => {
    expect(one({ status: "tentative" }).event.current.status).toBe("occurred");
    expect(one({ status: "canceled" }).event.current.status).toBe("cancelled");
    expect(one({ status: "Occured" }).event.current.status).toBe("occurred");
    expect(one({ basis: "sure" }).event.current.basis).toBe("unverified");
  });

  test("near names are proposed", () => {
    expect(one({ whne: "2025" }).messages).toEqual([expect.stringContaining('did you mean "when"?')]);
    expect(one({ location: "x" }).messages).toEqual([expect.stringContaining('did you mean "place"?')]);
    expect(one({ zzz: "x" }).messages).toEqual([expect.stringContaining("remove it")]);
  });

  test("an id with other characters is the same id wherever it is used", () => {
    const { dataset, problems } = parsed({
      actors: [
        { id: "Foreign Office", name: "FO" },
        { id: "cafe\u0301", name: "C" },
      ],
      events: [{ id: "e", title: "E", actors: ["Foreign Office", "caf\u00e9"] }],
    });
    expect(dataset.events[0]?.actors.map(({ actor }) => actor)).toEqual(["Foreign-Office", "caf\u00e9"]);
    expect([...dataset.actors.keys()]).toEqual(["Foreign-Office", "caf\u00e9"]);
    expect(found(problems)).toEqual(["bad-id /actors/0/id", "bad-id /events/0/actors/0"]);
  });
});

describe("accounts", () => {
  test("the last counts; what the event says itself comes first", () => {
    const { event, codes } = one({
      accounts: [
        { reported: "2025-02-01", status: "planned", when: "2025-03", title: "Plan", sources: ["s1"] },
        {
          reported: "2025-03-01",
          when: "2025-03-02",
          summary: "Told.",
          actors: [],
          sources: ["s2"],
          duration: "P2D",
        },
      ],
    });
    expect(codes).toEqual([]);
    expect(event).toMatchObject({ title: "E", summary: "Told.", current: { status: "occurred" } });
    expect(event.current).toBe(event.accounts[1]);
    expect(event.current.when?.endMax).toBe(Date.UTC(2025, 2, 4));
  });

  test("a bad one is left out, and an event with none left is dropped", () => {
    expect(one({ accounts: [5, { status: "planned" }] }).event.accounts).toHaveLength(1);
    const { dropped, problems } = parsed({
      events: [
        { id: "a", title: "A" },
        { id: "b", title: "B", accounts: [5] },
      ],
    });
    expect(dropped).toBe(1);
    expect(found(problems)).toEqual(["wrong-type /events/1/accounts/0", "no-account /events/1"]);
  });

  test("an event without a title takes its last account's, or is dropped", () => {
    const { dataset, dropped, problems } = parsed({
      events: [
        { id: "a", accounts: [{ title: "Told" }] },
        { id: "b", when: "2025" },
      ],
    });
    expect(dataset.events.map(({ title }) => title)).toEqual(["Told"]);
    expect(dropped).toBe(1);
    expect(found(problems)).toEqual(["missing-field /events/1"]);
  });

  test("order, age and doubled forms are reported", () => {
    const order = one({
      accounts: [{ reported: "2025-03-01" }, { when: "2025" }, { reported: "2025-02-01" }],
    });
    expect(order.codes).toEqual(["account-order /events/0/accounts/2/reported"]);
    expect(one({ accounts: [{ reported: "2025-03" }, { reported: "2025-03-05" }] }).codes).toEqual([]);
    expect(one({ reported: "2025-01-31", sources: ["s1", "s2"] }).codes).toEqual([
      "account-before-sources /events/0/reported",
    ]);
    expect(one({ reported: "2025-02-01", sources: ["s1", "s2"] }).codes).toEqual([]);
    expect(one({ reported: "2025-01-31", sources: ["s1", "s3"] }).codes).toEqual([]);
    const both = one({ when: "2025", status: "planned", accounts: [{ when: "2024" }] });
    expect(both.codes).toEqual(["both-forms /events/0"]);
    expect(both.event.current.when?.text).toBe("2024");
  });
});

test("claims of one id: the first is kept; a preference must be about the same", () => {
  const claim = { about: "who", statement: "s", source: "s1" };
  const { event, codes } = one({
    claims: [
      { ...claim, id: "c" },
      { ...claim, id: "c" },
    ],
    preferred: { when: { claim: "c", why: "w" } },
  });
  expect(event.claims).toHaveLength(1);
  expect(codes).toEqual([
    "duplicate-id /events/0/claims/1/id",
    "preferred-mismatch /events/0/preferred/when/claim",
  ]);
});

test("pointers lead to the place in the file though items before it were left out", () => {
  const { codes } = one({
    relations: [5, { type: "follows", event: "gone" }],
    sources: [true, "gone"],
    topics: "gone",
  });
  expect(codes).toEqual([
    "wrong-type /events/0/relations/0",
    "wrong-type /events/0/sources/0",
    "wrong-type /events/0/topics",
    "dangling-reference /events/0/sources/1",
    "dangling-reference /events/0/topics",
    "dangling-reference /events/0/relations/1/event",
  ]);
});

test("the rest of the dataset: each fault at its place", () => {
  const { dataset, problems } = parsed({
    timeZone: "+09:00",
    updated: "yesterday",
    opening: { from: "2025-03", to: "2025-02" },
    actors: [{ id: "a" }, { id: "a", name: "again" }, { name: "no id" }],
    places: [
      { id: "p", name: "P", lat: 91, lon: 0, timeZone: "Asia/Tokio" },
      { id: "q", name: "Q", lat: 1 },
    ],
    sources: [{ id: "s", title: "S", url: "ftp://example.org", party: "gone", published: "soon" }],
    eras: [{ title: "E", when: "once" }],
    corrections: [{ on: "2025", event: "gone", text: "c" }],
    stories: [{ id: "t", title: "T", steps: [{ view: "event=e" }, { view: "event=gone", text: "x" }] }],
  });
  expect(found(problems)).toEqual([
    "missing-field /actors/0",
    "duplicate-id /actors/1/id",
    "missing-field /actors/2",
    "number-out-of-range /places/0/lat",
    "bad-time-zone /places/0/timeZone",
    "missing-field /places/1",
    "unsafe-url /sources/0/url",
    "dangling-reference /sources/0/party",
    "unreadable-date /sources/0/published",
    "bad-time-zone /timeZone",
    "unreadable-date /updated",
    "end-before-start /opening",
    "unreadable-date /eras/0/when",
    "dangling-reference /corrections/0/event",
    "missing-field /stories/0/steps/0",
    "dangling-reference /stories/0/steps/1/view",
  ]);
  expect(dataset.actors.get("a")?.name).toBe("a");
  expect(dataset.places.get("p")).toMatchObject({ lat: null, lon: null, timeZone: null });
  expect(dataset.sources.get("s")).toMatchObject({ url: null, party: "gone", published: null });
  expect(dataset).toMatchObject({ timeZone: "UTC", opening: null, eras: [], corrections: [{ event: null }] });
  expect(dataset.stories[0]?.steps).toHaveLength(1);
});
