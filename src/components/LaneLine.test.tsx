// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { SMALL } from "./filters.fixture.tsx";
import { hasLaneRule, LaneLine } from "./LaneLine.tsx";

afterEach(cleanup);

const event = (id: string) => {
  const found = SMALL.events.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("the lane of an event", () => {
  it("is named with its rule", () => {
    render(<LaneLine dataset={SMALL} event={event("summit")} mode="state" />);
    expect(screen.queryByText("Several states")).not.toBeNull();
    expect(screen.queryByText(/stands once in the timeline: in its state’s lane/)).not.toBeNull();
    cleanup();
    render(<LaneLine dataset={SMALL} event={event("summit")} mode="actor" />);
    expect(screen.queryByText("Japan")).not.toBeNull();
    cleanup();
    render(<LaneLine dataset={SMALL} event={event("meeting")} mode="organization" />);
    expect(screen.queryByText("Ministry of Defense")).not.toBeNull();
  });

  it("is said only where an event could stand in several", () => {
    expect(hasLaneRule(event("summit"), "state")).toBe(true);
    expect(hasLaneRule(event("march"), "state")).toBe(false);
    expect(hasLaneRule(event("summit"), "topic")).toBe(false);
    expect(hasLaneRule(event("summit"), "none")).toBe(false);
    expect(hasLaneRule(event("undated"), "actor")).toBe(false);
  });
});
