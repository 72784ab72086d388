import fc from "fast-check";
import { expect, test } from "vitest";
import { createListScanner } from "./listScanner.ts";

/** The text cut at these places of its bytes, and what is found in it. */
function scan(text: string, cuts: readonly number[], size = 1) {
  let head: string | null = null;
  const items: string[] = [];
  const scanner = createListScanner("events", size, {
    head: (found) => (head = found),
    items: (found) => items.push(found),
  });
  const bytes = new TextEncoder().encode(text);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  for (const [at, from] of places.entries())
    scanner.push(bytes.subarray(from, places[at + 1] ?? bytes.length));
  return { head, items, tail: scanner.end() };
}

const cuts = fc.array(fc.nat(), { maxLength: 6 });

test("what is cut out of any object is its list, its head and its tail", () => {
  const value = fc.jsonValue({ maxDepth: 3, stringUnit: "grapheme" });
  const fields = fc.dictionary(fc.constantFrom("a", "event", "eventss", "日", '"'), value);
  fc.assert(
    fc.property(
      fields,
      fc.array(value),
      fields,
      cuts,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(0, 1),
      (before, list, after, at, size, space) => {
        fc.pre(!Object.keys(before).includes('"'));
        const text = JSON.stringify(
          {
            ...before,
            events: list,
            ...Object.fromEntries(Object.entries(after).map(([key, own]) => [`z${key}`, own])),
          },
          null,
          space,
        );
        const { head, items, tail } = scan(text, at, size);
        expect(items.flatMap((some) => JSON.parse(`[${some}]`) as unknown[])).toEqual(
          (JSON.parse(text) as { events: unknown[] }).events,
        );
        expect(JSON.parse(`${head}[]${tail}`)).toEqual({ ...(JSON.parse(text) as object), events: [] });
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  '{"events":1}',
  '{"event":[1]}',
  '{"a":{"events":[1]}}',
  '[{"events":[1]}]',
  '{"a":"events"}',
  '{"events":[1,2',
  '{"events":[1,]}',
  '{"\\u0065vents":[1],"events":[2]}',
  "",
  '{"a":["events",[1]]}',
  '"events":[1]',
])("no list in %s", (text) => {
  expect(scan(text, [3]).tail).toBeNull();
});

test("a piece is as long as it was asked to be, and the last may be shorter", () => {
  const text = JSON.stringify({ events: Array.from({ length: 9 }, () => "four") });
  expect(scan(text, [], 14).items.map((items) => (JSON.parse(`[${items}]`) as string[]).length)).toEqual([
    3, 3, 3,
  ]);
});
