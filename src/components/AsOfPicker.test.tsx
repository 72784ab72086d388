// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import type { ViewState } from "../view/viewState.ts";
import { AsOfPicker } from "./AsOfPicker.tsx";
import { placeAsOf, readDay } from "./asOfSteps.ts";
import { eventHref } from "./links.ts";
import { knowledgeDays } from "../select/knowledgeDays.ts";
import { readTypedDate } from "../model/typedDate.ts";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const { dataset } = parsed({
  opening: { from: "2025-02", to: "2025-04" },
  events: [
    {
      id: "meeting",
      title: "Ministers’ meeting",
      accounts: [
        { reported: "2025-02-05", status: "planned", when: "[2025-04..]" },
        { reported: "2025-03-30", status: "occurred", when: "2025-03-30" },
      ],
    },
    { id: "call", title: "Call", reported: "2025-03-10", when: "2025-03-09" },
  ],
});
const days = knowledgeDays(dataset);

/** The picker with the day kept as the address would keep it. */
function Picker({ onView }: { readonly onView: (patch: Partial<ViewState>, mode?: string) => void }) {
  const [day, setDay] = useState<string | null>(null);
  const [compare, setCompare] = useState<string | null>(null);
  return (
    <AsOfPicker
      compare={compare}
      dataset={dataset}
      day={day}
      hrefFor={eventHref}
      onView={(patch, mode) => {
        onView(patch, mode);
        if (patch.asOf !== undefined) setDay(patch.asOf);
        if (patch.compare !== undefined) setCompare(patch.compare);
      }}
    />
  );
}

const slider = (): HTMLElement => screen.getByRole("slider", { name: "Day of knowledge" });
const changes = (): string[] => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

test("what narrow pages fold away is unfolded for who chooses a day, folds, and keeps so from day to day", async () => {
  const user = userEvent.setup();
  const { container } = render(<Picker onView={() => undefined} />);
  const folded = () => container.querySelector("[data-folded]")?.getAttribute("data-folded");
  const more = screen.getByRole("button", { name: "More" });
  expect([folded(), more.getAttribute("aria-expanded")]).toEqual(["false", "true"]);
  await user.click(more);
  await user.click(screen.getByRole("button", { name: /Previous change/ }));
  expect([folded(), more.getAttribute("aria-expanded")]).toEqual(["true", "false"]);
  for (const part of [slider(), screen.getByRole("textbox")]) {
    expect(part.closest(".as-of-picker__more")).toBeTruthy();
  }
  expect(screen.getByRole("button", { name: /Next change/ }).closest(".as-of-picker__more")).toBeNull();
});

describe("going from one state of knowledge to another", () => {
  test("change by change, and each says what became known", async () => {
    const user = userEvent.setup();
    const onView = vi.fn();
    render(<Picker onView={onView} />);
    expect(slider().getAttribute("aria-valuetext")).toBe("Today: everything known");
    const next = screen.getByRole<HTMLButtonElement>("button", { name: /Next change/ });
    const previous = screen.getByRole<HTMLButtonElement>("button", { name: /Previous change/ });
    expect(next.disabled).toBe(true);
    await user.click(previous);
    expect(onView).toHaveBeenLastCalledWith({ asOf: "2025-03-30" }, "push");
    expect(screen.getByRole("heading").textContent).toBe("Became known on 30 March 2025");
    expect(changes()).toHaveLength(1);
    expect(changes()[0]).toBe(
      "Ministers’ meeting: Planned → Took place; now 30 March 2025, before that April 2025 or later (at least 2 days earlier)",
    );
    await user.click(previous);
    expect(changes()).toEqual(["New: Call – Took place, 9 March 2025"]);
    await user.click(previous);
    expect(previous.disabled).toBe(true);
    expect(slider().getAttribute("aria-valuetext")).toBe("5 February 2025");
    await user.click(within(screen.getByRole("list")).getByRole("link", { name: "Ministers’ meeting" }));
    expect(onView).toHaveBeenLastCalledWith({ event: "meeting" }, "push");
  });

  test("by the slider, whose last place is today", () => {
    const onView = vi.fn();
    render(<Picker onView={onView} />);
    fireEvent.change(slider(), { target: { value: "1" } });
    expect(onView).toHaveBeenLastCalledWith({ asOf: "2025-03-10" }, "replace");
    fireEvent.change(slider(), { target: { value: String(days.length) } });
    expect(onView).toHaveBeenLastCalledWith({ asOf: null }, "replace");
  });

  test("to a typed day, also one on which nothing became known; what is no date changes nothing", async () => {
    const user = userEvent.setup();
    const onView = vi.fn();
    render(<Picker onView={onView} />);
    const field = screen.getByRole("textbox", { name: "As it stood on" });
    await user.type(field, "12 February 2025{Enter}");
    expect(onView).toHaveBeenLastCalledWith({ asOf: "2025-02-12" }, "push");
    expect(screen.getByRole("heading").textContent).toBe(
      "Nothing new became known on 12 February 2025. Last before it, on 5 February 2025",
    );
    onView.mockClear();
    await user.clear(field);
    await user.type(field, "soon{Enter}");
    expect(onView).not.toHaveBeenCalled();
    expect(screen.getByRole("status").textContent).toMatch(/^This is not a date/);
    await user.clear(field);
    await user.type(field, "2024{Enter}");
    expect(screen.getByText(/nothing had become known yet/).textContent).toBe(
      "By 31 December 2024 nothing had become known yet.",
    );
  });

  test("played to the end and paused", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime.bind(vi) });
    const onView = vi.fn();
    render(<Picker onView={onView} />);
    await user.click(screen.getByRole("button", { name: "Play the changes" }));
    expect(onView).toHaveBeenLastCalledWith({ asOf: "2025-02-05" }, "push");
    await vi.advanceTimersByTimeAsync(2000);
    expect(onView).toHaveBeenLastCalledWith({ asOf: "2025-03-10" }, "replace");
    await user.click(screen.getByRole("button", { name: "Pause" }));
    onView.mockClear();
    await vi.advanceTimersByTimeAsync(5000);
    expect(onView).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Play the changes" }));
    for (let step = 0; step < 4; step++) await vi.advanceTimersByTimeAsync(2000);
    expect(onView).toHaveBeenLastCalledWith({ asOf: null }, "replace");
    expect(screen.getByRole("button", { name: "Play the changes" })).toBeTruthy();
  });

  test("two days compared: sums and sentences, the other day chosen, and an end of it", async () => {
    const user = userEvent.setup();
    const onView = vi.fn();
    render(<Picker onView={onView} />);
    await user.click(screen.getByRole("button", { name: "Compare with another day" }));
    expect(document.activeElement?.textContent).toBe("Stop comparing");
    // The last change against today would be now against now.
    expect(onView).toHaveBeenLastCalledWith({ compare: "2025-03-10" }, "push");
    expect(screen.getByRole("heading").textContent).toBe("What changed from 10 March 2025 to today");
    const field = screen.getByRole("textbox", { name: "Compared with" });
    await user.clear(field);
    await user.type(field, "12 February 2025{Enter}");
    expect(onView).toHaveBeenLastCalledWith({ compare: "2025-02-12" }, "push");
    expect(screen.getByRole("heading").textContent).toBe("What changed from 12 February 2025 to today");
    expect(screen.getByText(/first heard of ·/).textContent).toBe(
      "1 first heard of · 1 with another date · 1 with another status",
    );
    // Beside the signs' legend, a list too.
    expect(document.querySelectorAll(".changes__item")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Stop comparing" }));
    expect(onView).toHaveBeenLastCalledWith({ compare: null }, "push");
    expect(screen.queryByRole("heading")).toBeNull();
  });

  test("who asked for it types a day at once; who came by a link to a day or a comparison is left where they are", () => {
    render(<Picker onView={vi.fn()} />);
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "As it stood on" }));
    cleanup();
    const props = { dataset, hrefFor: eventHref, onView: vi.fn() };
    render(<AsOfPicker {...props} compare={null} day="2025-03-10" />);
    expect(document.activeElement).toBe(document.body);
    cleanup();
    render(<AsOfPicker {...props} compare="2025-03-10" day={null} />);
    expect(document.activeElement).toBe(document.body);
  });

  test("among the changes main events come first", () => {
    const events = ["a", "b", "main"].map((id) => ({
      id,
      title: id,
      reported: "2025-03-10",
      when: "2025-03-09",
      featured: id === "main",
    }));
    const many = parsed({ events }).dataset;
    render(
      <AsOfPicker compare={null} dataset={many} day="2025-03-10" hrefFor={eventHref} onView={vi.fn()} />,
    );
    expect(changes().map((line) => line.slice(0, 8))).toEqual(["New: mai", "New: a –", "New: b –"]);
  });

  test("a dataset of which nobody says when it was known has no scale", () => {
    const none = parsed({ events: [{ id: "a", title: "A", status: "planned", when: null }] }).dataset;
    render(<AsOfPicker compare={null} dataset={none} day={null} hrefFor={eventHref} onView={vi.fn()} />);
    expect(screen.queryByRole("slider")).toBeNull();
    expect(screen.getByText(/No event of this dataset says/)).toBeTruthy();
  });
});

describe("where a day stands", () => {
  test.each([
    ["2025-02-04", { at: -1, previous: null, next: "2025-02-05" }],
    ["2025-02-05", { at: 0, previous: null, next: "2025-03-10" }],
    ["2025-03-09", { at: 0, previous: "2025-02-05", next: "2025-03-10" }],
    ["2025-03-30", { at: 2, previous: "2025-03-10", next: null }],
    ["2026-01-01", { at: 2, previous: "2025-03-30", next: null }],
    [null, { at: 3, previous: "2025-03-30", next: null }],
  ])("%s", (day, place) => {
    expect(placeAsOf(days, day)).toEqual(place);
  });

  test.each([
    ["March 2025", { day: "2025-03-31" }],
    ["2025-02-12T10:00+09:00", { day: "2025-02-12" }],
    ["2025", { day: "2025-12-31" }],
    ["12 Feb", { day: "2025-02-12" }],
    ["2025-04/..", { why: "open" }],
    ["tomorrow", { why: "unreadable" }],
  ])("typed: %s", (text, read) => {
    expect(readDay(text, 2025, readTypedDate)).toEqual(read);
  });
});
