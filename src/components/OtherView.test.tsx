// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import { dateMoved, slip } from "../model/slip.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { eventHref } from "./links.ts";
import { OtherView } from "./OtherView.tsx";
import { SlipChart } from "./SlipChart.tsx";
import { slipScale } from "./slipScale.ts";
import { makeEvent } from "./testing/makeEvent.ts";
import { ViewNav } from "./ViewNav.tsx";

afterEach(cleanup);

const { dataset } = parsed({
  sources: [
    {
      id: "paper",
      title: "Paper of record",
      publisher: "The Paper",
      published: "2025-02-05",
      url: "https://example.org/p",
    },
    { id: "readout", title: "Readout", published: "2025-03-30" },
  ],
  events: [
    {
      id: "meeting",
      title: "Ministers’ meeting",
      accounts: [
        { reported: "2025-02-05", status: "planned", when: "[2025-04..]", sources: ["paper"] },
        { reported: "2025-03-30", status: "occurred", when: "2025-03-30", sources: ["readout"] },
      ],
      claims: [{ id: "c1", about: "when", statement: "April", source: "paper" }],
    },
    { id: "call", title: "Call", reported: "2025-03-10", when: "2025-03-09", sources: ["readout"] },
  ],
  corrections: [
    { on: "2025-04-01", event: "call", text: "The hour was wrong." },
    { on: "2025-05-01", text: "A place was named twice." },
  ],
});

function show(kind: "moved" | "sources" | "corrections", actor: readonly string[] = []) {
  const onSelect = vi.fn();
  const matches = filterEvents(dataset, { ...DEFAULT_VIEW, actor });
  render(
    <OtherView
      dataset={dataset}
      hrefFor={eventHref}
      kind={kind}
      matches={matches}
      onSelect={onSelect}
      opened={null}
    />,
  );
  return onSelect;
}

const lines = (list: HTMLElement): string[] =>
  within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

describe("how plans moved", () => {
  test("only events whose date did not hold, each date with its giver and how far off it was", async () => {
    const onSelect = show("moved");
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "Ministers’ meeting",
    ]);
    const chart = screen.getByRole("list", { name: "Dates given beforehand, and the final one" });
    expect(lines(chart)).toEqual([
      "April 2025 or laterThe final date is at least 2 days earlier than this oneThe Paper, 5 Feb 2025",
      // The last line is the axis: each chart has a scale of its own.
      "30 March 202530 March 20251 April 2025In the end: Took place",
    ]);
    await userEvent.click(screen.getByRole("link", { name: "Ministers’ meeting" }));
    expect(onSelect).toHaveBeenCalledWith("meeting");
  });

  test("each house with the day on which it came out", () => {
    const event = makeEvent({
      id: "m",
      accounts: [
        { reported: "2025-02-11", status: "planned", when: "2025-04", sources: ["kyodo", "cri", "undated"] },
        { reported: "2025-03-30", status: "occurred", when: "2025-03-30T09:50+09:00" },
      ],
    });
    const { dataset: other } = parsed({
      sources: [
        { id: "kyodo", title: "K", publisher: "Kyodo", published: "2025-02-11" },
        { id: "cri", title: "C", publisher: "CRI", published: "2025-02-12" },
        { id: "undated", title: "U", publisher: "Ships" },
      ],
      events: [],
    });
    const moved = slip(event);
    if (moved === null) throw new Error("It moved.");
    render(<SlipChart dataset={other} event={event} moved={moved} bare />);
    expect(screen.getAllByRole("listitem")[0]?.textContent).toContain(
      "Kyodo and Ships, 11 Feb 2025CRI, 12 Feb 2025",
    );
  });

  test("a stretch is drawn to its last day, and the axis says it", () => {
    const event = makeEvent({
      accounts: [
        { status: "planned", when: "2025-03-28/2025-03-29" },
        { status: "occurred", when: "2025-03-27" },
      ],
    });
    const moved = slip(event);
    if (moved === null) throw new Error("It moved.");
    const { ends, spanOf } = slipScale(moved);
    const [held, planned] = [spanOf(moved.final), spanOf(moved.steps[0]?.when ?? moved.final)];
    expect(planned.to - planned.from).toBeCloseTo(2 * (held.to - held.from), 6);
    expect(ends[1].at).toBe(planned.to);
    expect(new Date(ends[1].day).toISOString().slice(0, 10)).toBe("2025-03-29");
  });

  test("a moment is drawn as its day, with the line at its time", () => {
    const event = makeEvent({
      accounts: [
        { status: "planned", when: "2025-03-31" },
        { status: "occurred", when: "2025-03-30T09:50+09:00" },
      ],
    });
    const moved = slip(event);
    if (moved === null) throw new Error("It moved.");
    const { ends, lineOf, spanOf } = slipScale(moved);
    const [day, next] = [spanOf(moved.final), spanOf(moved.steps[0]?.when ?? moved.final)];
    expect(day.to).toBeCloseTo(next.from, 6);
    expect((lineOf(moved.final) - day.from) / (day.to - day.from)).toBeCloseTo(590 / 1440, 6);
    expect(ends.map((end) => new Date(end.day).toISOString().slice(0, 10))).toEqual([
      "2025-03-30",
      "2025-03-31",
    ]);
  });

  test("says so when there are none", () => {
    show("moved", ["nobody"]);
    expect(screen.getByText(/^Of these events none/)).toBeTruthy();
  });

  test("the chart has room for every date; open ends run out of it", () => {
    const event = dataset.events[0];
    const moved = event === undefined ? null : slip(event);
    if (moved === null) throw new Error("It moved.");
    const { spanOf } = slipScale(moved);
    const final = spanOf(moved.final);
    expect(final.from).toBeGreaterThan(0);
    expect(final.to).toBeGreaterThan(final.from);
    const april = spanOf(moved.steps[0]?.when ?? moved.final);
    expect(april).toMatchObject({ to: 100, openEnd: true, openStart: false });
    // 1 April is two days after 30 March.
    expect(april.from - final.from).toBeCloseTo(2 * (final.to - final.from), 6);
  });
});

describe("sources", () => {
  test("what each supports, and what rests on it alone", async () => {
    const user = userEvent.setup();
    show("sources");
    expect(screen.getByText(/^2 sources of 2 events/)).toBeTruthy();
    expect(screen.getByText("2 events").textContent).toContain("1 event rests on it alone");
    expect(screen.getByText("1 event, 1 claim")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "Only sources that an event rests on alone" }));
    expect(screen.queryByText("1 event, 1 claim")).toBeNull();
  });
});

test("corrections: the latest first, those of the whole dataset too", () => {
  show("corrections");
  const list = screen.getByRole("list");
  expect(lines(list)).toEqual(["1 May 2025A place was named twice.", "1 April 2025The hour was wrong.Call"]);
});

test("the views are links; corrections only where there are any", async () => {
  const onView = vi.fn();
  const { rerender } = render(
    <ViewNav dataset={dataset} onView={onView} view={{ ...DEFAULT_VIEW, view: "moved" }} />,
  );
  expect(screen.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
    "Timeline",
    "How plans moved",
    "Sources",
    "Corrections",
  ]);
  expect(screen.getByRole("link", { current: "page" }).textContent).toBe("How plans moved");
  await userEvent.click(screen.getByRole("link", { name: "Sources" }));
  expect(onView).toHaveBeenCalledWith({ view: "sources", event: null }, "push");
  rerender(
    <ViewNav
      dataset={{ ...dataset, corrections: [] }}
      onView={onView}
      view={{ ...DEFAULT_VIEW, view: "list" }}
    />,
  );
  expect(screen.queryByRole("link", { name: "Corrections" })).toBeNull();
  expect(screen.getByRole("link", { current: "page" }).textContent).toBe("Timeline");
});

test("how plans moved is offered only where a plan moved", () => {
  const still = { ...dataset, events: dataset.events.filter((event) => !dateMoved(event)) };
  render(<ViewNav dataset={still} onView={vi.fn()} view={DEFAULT_VIEW} />);
  expect(screen.queryByRole("link", { name: "How plans moved" })).toBeNull();
  expect(screen.getByRole("link", { name: "Sources" })).toBeTruthy();
});
