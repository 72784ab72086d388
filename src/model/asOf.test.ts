import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOf } from "./asOf.ts";
import { parsed } from "./dataset.fixture.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";
import { someDay, someFile } from "./datasets.arbitrary.ts";
import { parseDataset } from "./parseDataset.ts";
import type { Account, Dataset, TimelineEvent } from "./types.ts";
import { isHeldBack } from "./heldBack.ts";

const story = parsed({
  actors: [
    { id: "b", name: "B" },
    {
      id: "a",
      name: "A",
      memberOf: [
        { actor: "b", role: "guest", from: "2024", to: "2025-03-15" },
        { actor: "b", role: "chair", from: "2025-03-16" },
      ],
    },
  ],
  sources: [
    { id: "s1", title: "First", published: "2025-02-01" },
    { id: "s2", title: "Second", published: "2025-03-31" },
    { id: "undated", title: "Undated" },
    { id: "unused", title: "Undated and unused" },
  ],
  events: [
    {
      id: "summit",
      title: "They met",
      summary: "And agreed.",
      actors: ["a", "b"],
      topics: ["outcome"],
      place: "here",
      relations: [{ type: "follows", event: "later" }],
      media: [{ url: "https://example.org/p.jpg", type: "image", alt: "They shake hands" }],
      accounts: [
        {
          status: "planned",
          when: "[2025-03-21..2025-03-31]",
          title: "They may meet",
          actors: ["a"],
          sources: ["s1", "undated"],
        },
        { reported: "2025-03-30", status: "occurred", when: "2025-03-30", sources: ["s2", "s1"] },
      ],
      claims: [
        { id: "c1", about: "when", statement: "In late March", source: "s1" },
        { id: "c2", about: "when", statement: "On the 30th", source: "s2" },
        { id: "c3", about: "when", statement: "Some day", source: "undated" },
      ],
      preferred: { when: { claim: "c2", why: "It is official." } },
    },
    { id: "later", title: "Later", when: "2025-04-10" },
    { id: "never", title: "No date at all", status: "planned" },
  ],
  corrections: [
    { on: "2025-04-01", event: "summit", text: "c" },
    { on: "2025-04-01", text: "general" },
  ],
  opening: { from: "2025-01", to: "2025-04", event: "later" },
}).dataset;

function eventAt(day: string): TimelineEvent | undefined {
  return asOf(story, day).dataset.events.find((event) => event.id === "summit");
}

describe("what was known at the end of a day", () => {
  test("nothing before the first dated source of a plan", () => {
    expect(asOf(story, "2025-01-31").dataset.events).toEqual([]);
  });

  test("the earlier account tells only what it told then", () => {
    const event = eventAt("2025-02-01");
    expect(event).toMatchObject({
      title: "They may meet",
      summary: null,
      places: [],
      relations: [],
      topics: [],
      media: [],
      index: 0,
    });
    expect(event?.actors.map(({ actor }) => actor)).toEqual(["a"]);
    expect(event?.preferred.size).toBe(0);
    expect(event?.accounts).toHaveLength(1);
    expect(event?.current).toBe(event?.accounts[0]);
    expect(event?.current.sources).toEqual(["s1"]);
    expect(event?.claims.map(({ id }) => id)).toEqual(["c1"]);
  });

  test("the last account counts from its day on, but not what comes out later", () => {
    const event = eventAt("2025-03-30");
    expect(event).toMatchObject({ title: "They met", summary: "And agreed." });
    expect(event?.accounts).toHaveLength(2);
    expect(event?.current.sources).toEqual(["s1"]);
    expect(event?.claims.map(({ id }) => id)).toEqual(["c1"]);
    // The preferred claim's source is of the next day, and the related event of the next month.
    expect(event?.preferred.size).toBe(0);
    expect(event?.relations).toEqual([]);
    expect(eventAt("2025-03-31")?.preferred.get("when")?.claim).toBe("c2");
    expect(eventAt("2025-04-10")?.relations).toHaveLength(1);
  });

  test("what is left out for want of a date is counted", () => {
    expect(asOf(story, "2025-01-31").omitted).toEqual({ sources: 0, accounts: 1 });
    expect(asOf(story, "2025-04-30").omitted).toEqual({ sources: 1, accounts: 1 });
  });

  test("later corrections, roles and openings don't tell the future", () => {
    expect(asOf(story, "2025-03-31").dataset.corrections).toEqual([]);
    expect(asOf(story, "2025-04-01").dataset.corrections).toHaveLength(2);
    const roles = (day: string) =>
      asOf(story, day)
        .dataset.actors.get("a")
        ?.memberOf.map(({ role, to }) => [role, to?.text ?? null]);
    expect(roles("2025-03-01")).toEqual([["guest", null]]);
    expect(roles("2025-03-16")).toEqual([
      ["guest", "2025-03-15"],
      ["chair", null],
    ]);
    expect(asOf(story, "2025-03-31").dataset.opening?.event).toBeNull();
    expect(asOf(story, "2025-04-10").dataset.opening?.event).toBe("later");
  });

  test("a month is known only when it is over", () => {
    const { dataset } = parsed({
      events: [{ id: "e", title: "E", reported: "2025-02", when: "2025-01-05" }],
    });
    expect(asOf(dataset, "2025-02-27").dataset.events).toHaveLength(0);
    expect(asOf(dataset, "2025-02-28").dataset.events).toHaveLength(1);
  });

  test.each(["", "2025", "2025-02", "yesterday", "2025-02-30", "2025-02-01/2025-02-03", "2025-02-01T10:00Z"])(
    "%j is no day",
    (day) => expect(() => asOf(story, day)).toThrow(RangeError),
  );
});

function read(file: unknown): Dataset {
  const result = parseDataset(file);
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

/** The rule of the format read word by word, by days and without cleverness. */
function literally(
  whole: Dataset,
  day: string,
): { id: string; title: unknown; accounts: number[]; claims: string[]; sources: string[] }[] {
  const midnight = (parseFuzzyDate(day)?.startMin ?? NaN) + 24 * 60 * 60 * 1000;
  const published = (id: string) => {
    const date = whole.sources.get(id)?.published;
    return date !== null && date !== undefined && date.endMax <= midnight;
  };
  const known = (account: Account) => {
    if (account.reported) return account.reported.endMax <= midnight;
    if (account.status === "occurred") return account.when !== null && account.when.endMax <= midnight;
    return account.sources.some(published);
  };
  const rows = [];
  for (const event of whole.events) {
    const accounts = [...event.accounts.keys()].filter((index) => {
      const account = event.accounts[index];
      return account !== undefined && known(account);
    });
    const last = accounts.at(-1);
    if (last === undefined) continue;
    const isLast = last === event.accounts.length - 1;
    rows.push({
      id: event.id,
      title: isLast ? event.title : (event.accounts[last]?.title ?? event.title),
      accounts,
      claims: event.claims.filter(({ source }) => published(source)).map(({ id }) => id),
      sources: (event.accounts[last]?.sources ?? []).filter(published),
    });
  }
  return rows;
}

describe("any dataset, any day", () => {
  test("is what the rule says, read word by word", () => {
    fc.assert(
      fc.property(someFile, someDay, (file, day) => {
        const whole = read(file);
        const then = asOf(whole, day).dataset;
        const rows = then.events.map((event) => ({
          id: event.id,
          title: event.title,
          accounts: event.accounts.length,
          claims: event.claims.map(({ id }) => id),
          sources: [...event.current.sources],
        }));
        expect(rows).toEqual(literally(whole, day).map((row) => ({ ...row, accounts: row.accounts.length })));
        const present = new Set(then.events.map(({ id }) => id));
        for (const event of then.events) {
          expect(event.current).toBe(event.accounts.at(-1));
          for (const relation of event.relations) expect(present.has(relation.event)).toBe(true);
          for (const account of event.accounts)
            for (const id of account.sources) expect(then.sources.has(id)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("what is known on a day is known on every later day", () => {
    fc.assert(
      fc.property(someFile, someDay, someDay, (file, one, other) => {
        const whole = read(file);
        const [before, after] = one < other ? [one, other] : [other, one];
        const early = asOf(whole, before).dataset;
        const late = asOf(whole, after).dataset;
        const ids = new Set(late.events.map(({ id }) => id));
        for (const event of early.events) expect(ids.has(event.id)).toBe(true);
        for (const id of early.sources.keys()) expect(late.sources.has(id)).toBe(true);
      }),
    );
  });

  test("the dataset itself does not change, and asking twice changes nothing", () => {
    fc.assert(
      fc.property(someFile, someDay, (file, day) => {
        const whole = read(file);
        const copy = structuredClone(whole);
        const then = asOf(whole, day).dataset;
        expect(whole).toEqual(copy);
        expect(asOf(then, day).dataset.events.map(({ id }) => id)).toEqual(then.events.map(({ id }) => id));
      }),
    );
  });
});

test("an account whose sources are all later is told apart from one that has none", () => {
  const result = parseDataset({
    schemaVersion: 1,
    id: "d",
    title: "D",
    sources: [{ id: "s", title: "S", published: "2026-06-10" }],
    events: [
      { id: "later", title: "A", when: "2026-05-10", sources: ["s"] },
      { id: "none", title: "B", when: "2026-05-10" },
    ],
  });
  if (!result.ok) throw new Error(result.problem.message);
  const held = (day: string) =>
    asOf(result.dataset, day).dataset.events.map(({ current }) => isHeldBack(current));
  expect(held("2026-05-20")).toEqual([true, false]);
  expect(held("2026-06-20")).toEqual([false, false]);
});
