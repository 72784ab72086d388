import fc from "fast-check";
import { expect, test } from "vitest";
import { dateMoved } from "../model/slip.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { ATTRIBUTIONS, MODALITIES } from "../model/types.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { claimFacets } from "./claimFacets.ts";
import { CLAIM_FIELDS } from "./claimTable.ts";
import type { ClaimField } from "./claimTable.ts";
import { hasConflict } from "./conflicts.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import type { EventFilter, Found } from "./eventFilter.ts";
import { filterEvents } from "./filterEvents.ts";
import { relaxations } from "./relax.ts";

const SPEAKERS = ["a", "b", "__proto__"];
const SOURCES = ["s", "t", "constructor"];
const DATES = ["2025-03-01", "2025-03-09", "2025-03", undefined];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const someOf = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const events = fc.array(
  fc.record({
    accounts: fc.array(fc.record({ when: fc.constantFrom(...DATES), sources: someOf(SOURCES) }), {
      minLength: 1,
      maxLength: 3,
    }),
    claims: fc.array(
      fc.record({
        says: maybe(fc.constantFrom(...SPEAKERS)),
        attribution: maybe(fc.constantFrom(...ATTRIBUTIONS)),
        modality: maybe(fc.constantFrom(...MODALITIES)),
        source: fc.constantFrom(...SOURCES),
        about: fc.constantFrom("when", "dead"),
        value: maybe(fc.constantFrom<string | number>(1, 2, "2025-03")),
      }),
      { maxLength: 4 },
    ),
  }),
  { minLength: 1, maxLength: 6 },
);
const filters: fc.Arbitrary<EventFilter> = fc
  .record({
    says: someOf([...SPEAKERS, "nobody"]),
    attribution: someOf(ATTRIBUTIONS),
    modality: someOf(MODALITIES),
    source: someOf([...SOURCES, "nowhere"]),
    conflict: fc.boolean(),
    moved: fc.boolean(),
    q: fc.constantFrom(null, "words"),
  })
  .map((parts) => ({ ...NO_FILTERS, ...parts }));
const places = fc.array(fc.nat(5));

type Events = typeof events extends fc.Arbitrary<infer E> ? E : never;

const written = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

function datasetOf(given: Events): Dataset {
  const result = parseDataset({
    schemaVersion: 1,
    id: "test",
    title: "Test",
    actors: SPEAKERS.map((id) => ({ id, name: id })),
    sources: SOURCES.map((id) => ({ id, title: id })),
    events: given.map(({ accounts, claims }, index) => ({
      id: `e${index}`,
      title: "E",
      accounts: accounts.map((account) => written({ ...account, status: "planned" })),
      claims: claims.map((claim, at) => written({ ...claim, id: `c${at}`, statement: "Said." })),
    })),
  });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

/** Straight from the rule: one claim has it all; an account is a claim of its source that says nothing else. */
function passes(event: TimelineEvent, filter: EventFilter, found: Found): boolean {
  if (filter.conflict && !hasConflict(event)) return false;
  if (filter.moved && !dateMoved(event)) return false;
  if (filter.q !== null && found !== null && !found(event)) return false;
  if (CLAIM_FIELDS.every((field) => filter[field].length === 0)) return true;
  const told = event.accounts.flatMap(({ sources }) =>
    sources.map((source) => ({ says: null, attribution: null, modality: null, source })),
  );
  return [...event.claims, ...told].some((claim) =>
    CLAIM_FIELDS.every((field) => {
      const wanted: readonly string[] = filter[field];
      return wanted.length === 0 || wanted.includes(claim[field] ?? "");
    }),
  );
}

const idsOf = (matches: readonly { readonly event: TimelineEvent }[]) => matches.map(({ event }) => event.id);

test("the same claim has all that is asked; counts and offers agree with brute force", () => {
  fc.assert(
    fc.property(events, filters, places, (given, filter, hits) => {
      const dataset = datasetOf(given);
      const found: Found = (event) => hits.includes(event.index);
      const expected = (some: EventFilter) =>
        dataset.events.filter((event) => passes(event, some, found)).map(({ id }) => id);
      expect(idsOf(filterEvents(dataset, filter, found)).toSorted()).toEqual(expected(filter).toSorted());

      const facets = claimFacets(dataset, filter, found);
      for (const field of CLAIM_FIELDS)
        for (const [value, count] of facets.counts[field])
          expect([field, value, count]).toEqual([field, value, expected(only(filter, field, value)).length]);
      expect(facets.conflict).toBe(expected({ ...filter, conflict: true }).length);
      expect(facets.moved).toBe(expected({ ...filter, moved: true }).length);

      const now = expected(filter).length;
      for (const { filter: key, count } of relaxations(dataset, filter, found)) {
        expect(count).toBe(expected({ ...filter, [key]: NO_FILTERS[key] }).length);
        expect(count).toBeGreaterThan(now);
      }
    }),
    { numRuns: 300 },
  );
}, 30_000);

function only(filter: EventFilter, field: ClaimField, value: string): EventFilter {
  return { ...filter, [field]: [value] };
}

test("a speaker and a modality of two claims are not one claim", () => {
  const dataset = datasetOf([
    {
      accounts: [{ when: undefined, sources: ["t"] }],
      claims: [
        { says: "a", attribution: undefined, modality: "fact", source: "s", about: "when", value: undefined },
        { says: "b", attribution: undefined, modality: "plan", source: "s", about: "when", value: undefined },
      ],
    },
  ]);
  const count = (filter: Partial<EventFilter>) => filterEvents(dataset, { ...NO_FILTERS, ...filter }).length;
  expect(count({ says: ["a"], modality: ["fact"] })).toBe(1);
  expect(count({ says: ["a"], modality: ["plan"] })).toBe(0);
  // The account's source is found, but nobody says anything there.
  expect(count({ source: ["t"] })).toBe(1);
  expect(count({ source: ["t"], says: ["a"] })).toBe(0);
});

test("words that nobody has searched for yet leave nothing out", () => {
  const dataset = datasetOf([{ accounts: [{ when: undefined, sources: [] }], claims: [] }]);
  expect(filterEvents(dataset, { ...NO_FILTERS, q: "x" })).toHaveLength(1);
  expect(filterEvents(dataset, { ...NO_FILTERS, q: "x" }, () => false)).toHaveLength(0);
  expect(filterEvents(dataset, NO_FILTERS, () => false)).toHaveLength(1);
});
