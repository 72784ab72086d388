import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOf } from "../model/asOf.ts";
import { parsed } from "../model/dataset.fixture.ts";
import { someDay, someFile } from "../model/datasets.arbitrary.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { compareDatasets } from "./compareDatasets.ts";
import { knowledgeDays } from "./knowledgeDays.ts";

const MEETING = parsed({
  sources: [
    { id: "paper", title: "Paper", published: "2025-02-05" },
    { id: "readout", title: "Readout", published: "2025-03-30" },
    { id: "memoir", title: "Memoir", published: "2025-06-01" },
  ],
  events: [
    {
      id: "meeting",
      title: "Meeting",
      accounts: [
        { reported: "2025-02-05", status: "planned", when: "[2025-04..]", sources: ["paper"] },
        { reported: "2025-03-10", status: "planned", when: "2025-03-29", sources: [] },
        { reported: "2025-03-30", status: "occurred", when: "2025-03-30", sources: ["readout"] },
      ],
      claims: [
        { id: "c1", about: "when", statement: "April", source: "paper" },
        { id: "c2", about: "who", statement: "They said so later", source: "memoir" },
      ],
    },
    { id: "call", title: "Call", reported: "2025-03-10", when: "2025-03-09" },
    { id: "secret", title: "Nobody dates it", status: "planned", when: null, sources: [] },
  ],
}).dataset;

function read(file: unknown): Dataset {
  const result = parseDataset(file);
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

/** What a state of knowledge is, in a form that can be compared. */
const state = (dataset: Dataset): unknown =>
  dataset.events.map(({ id, accounts, current, claims }) => [
    id,
    accounts.length,
    current.when?.text,
    current.status,
    claims.map((claim) => claim.id),
  ]);

describe("the days at which something became known", () => {
  test("each with what appeared, what changed and what was only told", () => {
    expect(knowledgeDays(MEETING)).toEqual([
      { day: "2025-02-05", at: Date.UTC(2025, 1, 5), appeared: ["meeting"], changed: [], told: [] },
      { day: "2025-03-10", at: Date.UTC(2025, 2, 10), appeared: ["call"], changed: ["meeting"], told: [] },
      { day: "2025-03-30", at: Date.UTC(2025, 2, 30), appeared: [], changed: ["meeting"], told: [] },
      { day: "2025-06-01", at: Date.UTC(2025, 5, 1), appeared: [], changed: [], told: ["meeting"] },
    ]);
  });

  test("of any dataset: the state changes on these days and on no other", () => {
    fc.assert(
      fc.property(someFile, (file) => {
        const dataset = read(file);
        const days = new Set(knowledgeDays(dataset).map(({ day }) => day));
        let before = state(asOf(dataset, "2025-01-30").dataset);
        for (let day = 31; day <= 31 + 29; day++) {
          const date = new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10);
          const now = state(asOf(dataset, date).dataset);
          expect([date, JSON.stringify(now) !== JSON.stringify(before)]).toEqual([date, days.has(date)]);
          before = now;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("two days compared", () => {
  const on = (day: string): Dataset => asOf(MEETING, day).dataset;

  test("what appeared, what moved and by how much, what changed its status, how many claims came", () => {
    const changes = compareDatasets(on("2025-02-10"), on("2025-03-30"));
    expect(changes.map(({ id }) => id)).toEqual(["meeting", "call"]);
    expect(changes[0]).toMatchObject({
      moved: { least: -Infinity, most: -2 },
      status: { before: "planned", after: "occurred" },
      dated: null,
      claims: { added: 0, removed: 0 },
    });
    expect(changes[1]).toMatchObject({ before: null, moved: null, status: null });
    expect(compareDatasets(on("2025-03-30"), on("2025-06-01"))).toMatchObject([
      { id: "meeting", moved: null, status: null, claims: { added: 1, removed: 0 } },
    ]);
    expect(compareDatasets(on("2025-02-10"), on("2025-02-20"))).toEqual([]);
  });

  test("of any dataset: the other way round is the inverse", () => {
    const negative = (days: number): number => (days === 0 ? 0 : -days);
    fc.assert(
      fc.property(someFile, someDay, someDay, (file, one, other) => {
        const dataset = read(file);
        const [a, b] = [asOf(dataset, one).dataset, asOf(dataset, other).dataset];
        const turned = compareDatasets(b, a).map((change) => ({
          ...change,
          before: change.after,
          after: change.before,
          moved:
            change.moved === null
              ? null
              : { least: negative(change.moved.most), most: negative(change.moved.least) },
          dated: change.dated === null ? null : change.dated === "named" ? "withdrawn" : "named",
          status:
            change.status === null ? null : { before: change.status.after, after: change.status.before },
          claims: { added: change.claims.removed, removed: change.claims.added },
        }));
        expect(compareDatasets(a, b)).toEqual(turned);
        expect(compareDatasets(a, a)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
