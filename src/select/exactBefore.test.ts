import { describe, expect, it } from "vitest";
import type { Status } from "../model/types.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { exactBefore } from "./exactBefore.ts";

function before(...accounts: readonly (readonly [Status, string | null])[]): string | null {
  const result = parseDataset({
    schemaVersion: 1,
    id: "t",
    title: "T",
    events: [{ id: "e", title: "E", accounts: accounts.map(([status, when]) => ({ status, when })) }],
  });
  const [event] = result.ok ? result.dataset.events : [];
  if (event === undefined) throw new Error("no event");
  return exactBefore(event)?.when?.text ?? null;
}

describe("a more exact date before", () => {
  it("is the last one that the vaguer report leaves open", () => {
    const late = ["planned", "[2025-03-21..2025-03-31]"] as const;
    expect(before(["arranging", "2025-03-29"], ["planned", "2025-04"], late)).toBe("2025-03-29");
    expect(before(["arranging", late[1]], ["arranging", "[2025-03-21..]"])).toBe(late[1]);
    expect(before(["planned", "2025-03-28"], ["planned", "2025-03-29"], late)).toBe("2025-03-29");
  });

  it("is none where the later report is as exact, excludes it, names no date, or tells how it went", () => {
    expect(before(["arranging", "2025-03-29"], ["planned", "2025-03-30"])).toBeNull();
    expect(before(["arranging", "2025-03-29"], ["planned", "2025-04"])).toBeNull();
    expect(before(["arranging", "2025-03-29"], ["planned", null])).toBeNull();
    expect(before(["arranging", "2025-03-29"], ["occurred", "2025-03"])).toBeNull();
    expect(before(["planned", "2025-03-29"])).toBeNull();
  });
});
