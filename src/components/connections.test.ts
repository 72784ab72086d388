import { expect, test } from "vitest";
import { connections } from "./connections.ts";
import type { Side } from "./connections.ts";
import { makeDataset } from "./testing/makeEvent.ts";

const dataset = makeDataset({
  events: [
    { id: "launch", title: "Launch", when: "2025-03-24", relations: [{ type: "follows", event: "law" }] },
    {
      id: "law",
      title: "Law",
      when: "2024-05-10",
      relations: [
        { type: "follows", event: "plan" },
        { type: "part-of", event: "reform" },
        { type: "prepares", event: "reform" },
      ],
    },
    { id: "plan", title: "Plan", when: "2022-12-16", relations: [{ type: "prepares", event: "law" }] },
    { id: "talk", title: "Talk", relations: [{ type: "reports-on", event: "law" }] },
    { id: "reform", title: "Reform", when: "2024-07-28" },
    { id: "answer", title: "Answer", when: "2024-05-12", relations: [{ type: "responds-to", event: "law" }] },
    { id: "news", title: "News", when: "2024-03-01", relations: [{ type: "announces", event: "law" }] },
    { id: "day", title: "Day", when: "2026-05-10", relations: [{ type: "commemorates", event: "law" }] },
  ],
});

function told(id: string, side: Side): string[] {
  const event = dataset.events.find((each) => each.id === id);
  if (event === undefined) throw new Error("no event");
  return connections(dataset, event)[side].map(
    (each) => `${each.event.id}: ${each.ties.map(({ way, type }) => `${way} ${type}`).join(", ")}`,
  );
}

test("what led up to an event and what followed, from whichever end it is told, in order of time", () => {
  expect(told("law", "before")).toEqual(["plan: relation follows", "news: inverse announces"]);
  expect(told("law", "after")).toEqual([
    "answer: inverse responds-to",
    "reform: relation part-of, relation prepares",
    "launch: inverse follows",
  ]);
  expect(told("plan", "after")).toEqual(["law: relation prepares"]);
  expect(told("launch", "before")).toEqual(["law: relation follows"]);
  expect(told("news", "after")).toEqual(["law: relation announces"]);
});

test("connections without a direction stand apart, the undated last", () => {
  expect(told("law", "beside")).toEqual(["day: inverse commemorates", "talk: inverse reports-on"]);
  expect(told("reform", "before")).toEqual(["law: inverse part-of, inverse prepares"]);
});
