import fc from "fast-check";
import { expect, test } from "vitest";
import { someFile } from "../model/datasets.arbitrary.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { chronological } from "./dayOrder.ts";
import { seedOf } from "./seedMaker.ts";

const days = ["2025-02-07", "2025-02-07T10:00", "2025-02", "../2025", "2025/..", undefined, "1999"];
const plainFile = fc
  .array(fc.record({ when: fc.constantFrom(...days), featured: fc.boolean(), relates: fc.boolean() }), {
    minLength: 1,
  })
  .map((events) => ({
    schemaVersion: 1,
    id: "d",
    title: "D",
    actors: [
      { id: "s", name: "S", kind: "state" },
      { id: "m", name: "M", memberOf: [{ actor: "s", from: "2025-02" }] },
    ],
    events: events.map(({ when, featured, relates }, at) => ({
      id: `e${at}`,
      title: "T",
      featured,
      actors: [["s"], ["m"], ["s", "m"], []][at % 4],
      ...(when === undefined ? {} : { when }),
      ...(relates && at > 0 ? { relations: [{ type: "follows", event: `e${at - 1}` }] } : {}),
    })),
  }));

function datasetOf(raw: object): Dataset {
  const result = parseDataset(raw);
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

test("what is made beside the page is what comparing event by event gives", () => {
  fc.assert(
    fc.property(fc.oneof(plainFile, someFile), (raw) => {
      const dataset = datasetOf(raw);
      const { events } = dataset;
      const { order, rank, time } = seedOf(dataset);
      expect(Array.from(order, (place) => events[place]?.id)).toEqual(
        events.toSorted(chronological(dataset)).map(({ id }) => id),
      );
      const told = (at: number): number => {
        const event = events[at];
        if (event === undefined) return 0;
        const { accounts, claims, featured, relations } = event;
        return (featured ? 1e6 : 0) + accounts.length + claims.length + relations.length;
      };
      const places = events.map((_, at) => at).sort((a, b) => told(b) - told(a) || a - b);
      expect(Array.from(rank)).toEqual(events.map((_, at) => places.indexOf(at)));
      expect(time.starts).toEqual(time.starts.toSorted());
      expect(time.places).toHaveLength(events.filter(({ current }) => current.when !== null).length);
    }),
  );
});
