import { describe, expect, it } from "vitest";
import { asOf } from "../model/asOf.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { laneKey, laneTable } from "./lanes.ts";
import type { LaneMode } from "./lanes.ts";

function dataset(events: readonly object[]): Dataset {
  const result = parseDataset({
    schemaVersion: 1,
    id: "lanes",
    title: "Lanes",
    actors: [
      { id: "jp", name: "Japan", kind: "state" },
      { id: "us", name: "United States", kind: "state" },
      { id: "mod", name: "Ministry", kind: "organization", memberOf: [{ actor: "jp" }] },
      {
        id: "minister",
        name: "Minister",
        kind: "person",
        memberOf: [{ actor: "mod", from: "2024-10-01", to: "2025-10-21" }],
      },
      { id: "a", name: "A", kind: "group", memberOf: [{ actor: "b" }] },
      { id: "b", name: "B", kind: "group", memberOf: [{ actor: "a" }] },
      { id: "__proto__", name: "State of a strange id", kind: "state" },
    ],
    topics: [{ id: "t", name: "T" }],
    events: events.map((event, index) => ({ id: `e${index}`, title: "E", when: "2025-03-30", ...event })),
  });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

function lanesOf(mode: LaneMode, events: readonly object[]): string[] {
  const data = dataset(events);
  const { laneOf, lanes } = laneTable(data, mode);
  return data.events.map((event) => {
    const lane = lanes[laneOf[event.index] ?? -1];
    return `${lane?.kind} ${lane?.id}`.trim();
  });
}

describe("lanes by organisation", () => {
  it("name the first actor's own organisation while the membership lasts, never the state above it", () => {
    const events = [
      { actors: ["minister", "us"] },
      { actors: ["us", "mod"] },
      { actors: ["minister"], when: "2026-01-01" },
      { actors: ["jp"] },
      {},
    ];
    expect(lanesOf("organization", events)).toEqual([
      "organization mod",
      "organization mod",
      "rest",
      "rest",
      "rest",
    ]);
  });
});

describe("lanes by state", () => {
  it("follow memberships up while they last", () => {
    const events = [
      { actors: ["minister"] },
      { actors: ["minister"], when: "2026-01-01" },
      { actors: ["us"] },
    ];
    expect(lanesOf("state", events)).toEqual(["state jp", "rest", "state us"]);
  });

  it("join events of several states and keep those of one with several members together", () => {
    const events = [{ actors: ["minister", "us"] }, { actors: ["minister", "mod"] }, {}];
    expect(lanesOf("state", events)).toEqual(["joint", "state jp", "rest"]);
  });

  it("end where memberships go round, and take any id", () => {
    expect(lanesOf("state", [{ actors: ["a"] }, { actors: ["__proto__"] }])).toEqual([
      "rest",
      "state __proto__",
    ]);
  });

  it("are one when no event has a state", () => {
    expect(lanesOf("state", [{}, {}])).toEqual(["all", "all"]);
  });

  it("come in the order of their most important events, the rest last", () => {
    const events = [{}, { actors: ["us"] }, { actors: ["jp"], featured: true }];
    const { lanes } = laneTable(dataset(events), "state");
    expect(lanes.map(({ kind, id }) => `${kind} ${id}`.trim())).toEqual(["state jp", "state us", "rest"]);
  });
});

describe("other lanes", () => {
  const events = [{ actors: ["us", "jp"], topics: ["t"], status: "planned" }, { status: "occurred" }];
  it.each([
    ["none", ["all", "all"]],
    ["actor", ["actor us", "rest"]],
    ["topic", ["topic t", "rest"]],
    ["status", ["status planned", "status occurred"]],
  ] as const)("by %s", (mode, lanes) => {
    expect(lanesOf(mode, events)).toEqual(lanes);
  });
});

describe("lanes on a day of knowledge", () => {
  const sources = ["2025-01-01", "2025-02-01", "2025-03-01"];
  const planned = { status: "planned", when: "2025-05-01" };
  const data = dataset([
    {
      featured: true,
      actors: ["jp", "us"],
      accounts: [
        { ...planned, reported: sources[0], actors: ["jp", "us"] },
        { ...planned, reported: sources[1], actors: ["us"] },
        { reported: sources[2], when: "2025-05-01" },
      ],
    },
    { actors: ["us"], when: "2024-12-01" },
    { actors: ["jp"], when: "2024-12-02" },
    { actors: ["jp"], when: "2025-03-01", featured: true },
  ]);
  const whole = laneTable(data, "state").lanes.map(laneKey);

  it("stand in the order of the whole, and an event does not leave its own because a report names one party only", () => {
    expect(whole).toEqual(["joint ", "state jp", "state us"]);
    for (const day of [...sources, "2025-02-15"]) {
      const state = asOf(data, day ?? "").dataset;
      const { laneOf, lanes } = laneTable(state, "state");
      expect(lanes.map(laneKey), day).toEqual(whole);
      expect(laneOf[0], day).toBe(0);
    }
  });
});
