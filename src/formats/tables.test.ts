import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { STATUSES } from "../model/types.ts";
import { csv } from "./csv.ts";

const id = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_.:-]{0,8}$/),
  fc.constantFrom("__proto__", "constructor", "硫黄島", "a:b", "1"),
);
const words = fc
  .oneof(
    fc.string({ minLength: 1, unit: "grapheme" }),
    fc.constantFrom("=1+1", "a; b (c", "(x)", "%28", "'1", "会談"),
  )
  .filter((text) => /\S/.test(text) && !text.includes("\r"));
const text = fc.oneof(words, fc.record({ en: words, ja: words }), fc.record({ "zh-Hant": words }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const when = fc.constantFrom(
  "2025-03-30",
  "[2025-03-21..2025-03-31]",
  "2025-04/..",
  "2025-03-30T09:50+09:00",
  "-0043",
  "195",
  "soon",
);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });

const dataset = fc
  .record({ actors: ids, topics: ids, sources: ids, events: ids })
  .chain((names) => {
    const actor = fc.constantFrom(...names.actors);
    const source = fc.constantFrom(...names.sources);
    const people = fc.array(fc.oneof(actor, fc.record({ actor, role: text })), {
      minLength: 1,
      maxLength: 3,
    });
    const told = {
      reported: maybe(fc.constantFrom("2025-01", "2025-02-03")),
      status: maybe(fc.constantFrom(...STATUSES)),
      when: maybe(when),
      whenText: maybe(text),
      duration: maybe(fc.constant("PT2H")),
      sources: maybe(fc.array(source, { minLength: 1, maxLength: 2 })),
      basis: maybe(fc.constantFrom("copy", "unverified")),
      note: maybe(text),
    };
    const claim = fc.record({
      about: fc.constantFrom("when", "outcome", "__proto__"),
      statement: text,
      value: maybe(fc.oneof(fc.integer(), fc.constantFrom("1985", "'5", "1985-02", "-1"), words)),
      says: maybe(actor),
      source,
      quote: maybe(fc.record({ exact: words, start: maybe(fc.nat(10)) })),
    });
    const event = fc.record({
      title: text,
      summary: maybe(text),
      featured: maybe(fc.constant(true)),
      actors: maybe(people),
      topics: maybe(fc.array(fc.constantFrom(...names.topics), { minLength: 1, maxLength: 2 })),
      media: maybe(
        fc.array(
          fc.record({ url: fc.constant("https://example.org/a.jpg"), type: fc.constant("image"), alt: text }),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      claims: maybe(fc.array(claim, { minLength: 1, maxLength: 3 })),
      body: fc.oneof(
        fc.record(told),
        fc.record({
          accounts: fc.array(fc.record({ ...told, title: maybe(text), actors: maybe(people) }), {
            minLength: 1,
            maxLength: 3,
          }),
        }),
      ),
    });
    return fc.record({
      actors: fc.tuple(...names.actors.map((name) => fc.record({ id: fc.constant(name), name: text }))),
      topics: fc.tuple(...names.topics.map((name) => fc.record({ id: fc.constant(name), name: text }))),
      sources: fc.tuple(
        ...names.sources.map((name) =>
          fc.record({ id: fc.constant(name), title: text, published: maybe(when) }),
        ),
      ),
      events: fc.tuple(
        ...names.events.map((name) =>
          event.map(({ body, claims, ...rest }) => ({
            id: name,
            ...rest,
            ...body,
            claims: claims?.map((each, index) => ({ id: `c${index}`, ...each })),
          })),
        ),
      ),
    });
  })
  .map((parts) => JSON.parse(JSON.stringify({ schemaVersion: 1, id: "d", title: "D", ...parts })) as unknown);

test("any dataset comes back from its tables", async () => {
  await fc.assert(
    fc.asyncProperty(dataset, async (file) => {
      const first = parseDataset(file);
      if (!first.ok) throw new Error(first.problem.message);
      const written = await csv.writeMany?.(first.dataset);
      const again = await csv.readMany?.(written?.files ?? []);
      const second = parseDataset(again?.file);
      if (!second.ok) throw new Error(second.problem.message);
      expect(again?.notes).toEqual([]);
      expect(second.dataset).toEqual(first.dataset);
      // A date of a source that can't be read is reported once: the dataset doesn't keep it.
      const codes = [first, second].map(({ problems }) =>
        problems
          .map(({ code }) => code)
          .filter((code) => code !== "unreadable-date")
          .toSorted(),
      );
      expect(codes[1]).toEqual(codes[0]);
    }),
    {
      numRuns: 100,
      // A role with a comma is no list.
      examples: [
        [
          {
            schemaVersion: 1,
            id: "d",
            title: "D",
            actors: [{ id: "a", name: "A" }],
            events: [{ id: "e", title: "E", actors: [{ actor: "a", role: { "zh-Hant": ", b" } }] }],
          },
        ],
      ],
    },
  );
}, 60_000);
