/** Random datasets and days for the property tests of what was known when. */
import fc from "fast-check";

/** Days 1 to 28 of February 2025, months and open ends, as they come in files. */
const someDate = fc.oneof(
  fc.integer({ min: 1, max: 28 }).map((day) => `2025-02-${String(day).padStart(2, "0")}`),
  fc.constantFrom(
    "2025-02",
    "2025-01",
    "2025-02-05/2025-02-09",
    "2025-02-10/..",
    "[2025-02-03..2025-02-12]",
    "2025-02-07T23:30+09:00",
  ),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const someSources = fc.subarray(["s0", "s1", "s2", "s3", "s4"]);
/** A file whose few events, accounts and sources become known, or don't, around February 2025. */
export const someFile = fc.record({
  schemaVersion: fc.constant(1),
  id: fc.constant("d"),
  title: fc.constant("D"),
  sources: fc.array(maybe(someDate), { minLength: 4, maxLength: 4 }).map((dates) =>
    dates.map((published, index) => ({
      id: `s${index}`,
      title: "S",
      ...(published === undefined ? {} : { published }),
    })),
  ),
  events: fc
    .array(
      fc.record(
        {
          accounts: fc.array(
            fc.record(
              {
                reported: someDate,
                status: fc.constantFrom("planned", "occurred", "cancelled", "ongoing"),
                when: someDate,
                title: fc.constantFrom("then", "before"),
                sources: someSources,
              },
              { requiredKeys: [] },
            ),
            { minLength: 1, maxLength: 4 },
          ),
          claims: someSources.map((ids) =>
            ids.map((source) => ({ id: source, about: "who", statement: "c", source })),
          ),
          relations: fc
            .subarray(["e0", "e1", "e2"])
            .map((ids) => ids.map((event) => ({ type: "follows", event }))),
          summary: fc.constant("now"),
        },
        { requiredKeys: ["accounts", "claims", "relations"] },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((events) => events.map((event, index) => ({ ...event, id: `e${index}`, title: "now" }))),
});
/** A day of that month. */
export const someDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2025-02-${String(day).padStart(2, "0")}`);
