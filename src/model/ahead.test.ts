import { expect, test } from "vitest";
import { endOfToday } from "./ahead.ts";
import { parseDataset } from "./parseDataset.ts";

const NOW = Date.UTC(2026, 10, 23, 12);

function read(...events: readonly object[]) {
  const result = parseDataset(
    {
      schemaVersion: 1,
      id: "d",
      title: "D",
      events: events.map((event, at) => ({ id: `e${at}`, title: "T", ...event })),
    },
    NOW,
  );
  if (!result.ok) throw new Error(result.problem.message);
  return {
    statuses: result.dataset.events.flatMap(({ accounts }) => accounts.map(({ status }) => status)),
    problems: result.problems.map(({ code, severity, pointer }) => `${code} ${severity} ${pointer}`),
  };
}

test("what certainly begins after the day of reading and has no status is planned, and it is said", () => {
  expect(read({ when: "2027-03-01" })).toEqual({
    statuses: ["planned"],
    problems: ["no-status repaired /events/0/when"],
  });
  expect(
    read({
      accounts: [
        { reported: "2026-01-01", when: "2027-03" },
        { reported: "2026-02-01", status: "announced", when: "2027-04" },
      ],
    }),
  ).toEqual({
    statuses: ["planned", "announced"],
    problems: ["no-status repaired /events/0/accounts/0/when"],
  });
});

test("what may have begun is not", () => {
  for (const when of [
    "2026-11-23",
    "2026",
    "2026-11-20/2027-01-01",
    "[2026-04..]",
    "../2027",
    "2026-11-24T09:00+14:00",
  ])
    expect(read({ when }), when).toEqual({ statuses: ["occurred"], problems: [] });
});

test("what is said to have taken place in the future is kept as it is said, with a problem", () => {
  expect(read({ when: "2027-03-01", status: "occurred" })).toEqual({
    statuses: ["occurred"],
    problems: ["future-occurred note /events/0/status"],
  });
});

test("a status that is not known counts as none: one problem, and never a rumour", () => {
  expect(read({ when: "2027-03-01", status: "moved" }, { when: "2025-03-01", status: "moved" })).toEqual({
    statuses: ["planned", "occurred"],
    problems: ["unknown-value repaired /events/0/status", "unknown-value repaired /events/1/status"],
  });
});

test("nothing lies ahead where nobody says what day it is", () => {
  const file = {
    schemaVersion: 1,
    id: "d",
    title: "D",
    events: [{ id: "e", title: "T", when: "2999-01-01" }],
  };
  expect(parseDataset(file).problems).toEqual([]);
});

test("today is over when it is over everywhere", () => {
  expect(endOfToday(Date.UTC(2026, 10, 23, 9, 59))).toBe(Date.UTC(2026, 10, 24));
  expect(endOfToday(Date.UTC(2026, 10, 23, 10))).toBe(Date.UTC(2026, 10, 25));
});

test("an account in which nothing stands is a problem: it counts when it is the last", () => {
  expect(read({ accounts: [{ status: "planned", when: "2027" }, {}] }).problems).toEqual([
    "empty-account note /events/0/accounts/1",
  ]);
});
