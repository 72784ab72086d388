// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useCallback, useRef, useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW, parseView } from "../view/viewUrl.ts";
import { EventDetail } from "./EventDetail.tsx";
import { eventHref } from "./links.ts";
import { Masthead } from "./Masthead.tsx";
import { StoryArticles } from "./StoryArticles.tsx";
import { StoryGuide } from "./StoryGuide.tsx";
import { useStoryStep } from "./useStoryStep.ts";

afterEach(cleanup);

const { dataset } = parsed({
  description: "What a story is of.",
  events: [
    { id: "summit", title: "Summit", when: "2025-02-07" },
    { id: "meeting", title: "Meeting", when: "2025-03-30" },
  ],
  stories: [
    {
      id: "tour",
      title: "Late March or April?",
      steps: [
        { view: "event=summit&asOf=2025-02-12", text: "It begins." },
        { view: "event=meeting", text: "It goes on." },
        { view: "topic=x", text: "It ends." },
      ],
    },
  ],
});

interface GuideProps {
  readonly search: string;
  readonly withoutEvent?: boolean;
  readonly onView: (view: ViewState, mode?: string) => void;
}

/** The guide with the view kept as the address would keep it. */
function Guide({ search, withoutEvent = false, onView }: GuideProps) {
  const [view, setView] = useState(() => parseView(search).view);
  const change = (patch: Partial<ViewState>, mode?: string) => {
    const next = { ...view, ...patch };
    onView(next, mode);
    setView(next);
  };
  const lead = useRef<HTMLDivElement>(null);
  const place = useStoryStep(dataset, view, change, withoutEvent, lead);
  const close = useCallback(() => setView((last) => ({ ...last, event: null })), []);
  const event = dataset.events.find(({ id }) => id === view.event);
  return (
    <>
      <Masthead dataset={dataset} onView={change} view={view} />
      <button type="button" onClick={() => change({ event: null, asOf: null, topic: [] })}>
        stray
      </button>
      <button type="button" onClick={() => change({ event: "meeting" })}>
        row of the meeting
      </button>
      {place !== null && (
        <div data-keeps-focus data-part="story" ref={lead} tabIndex={-1}>
          <StoryGuide
            dataset={dataset}
            hrefFor={eventHref}
            onSelect={(id) => change({ event: id })}
            onView={change}
            place={place}
            view={view}
            withoutEvent={withoutEvent}
          />
        </div>
      )}
      {event !== undefined && (
        <EventDetail
          dataset={dataset}
          event={event}
          matches={[]}
          onClose={close}
          onView={change}
          view={view}
        />
      )}
    </>
  );
}

function show(search: string, withoutEvent = false) {
  const onView = vi.fn<(view: ViewState, mode?: string) => void>();
  render(<Guide onView={onView} search={search} withoutEvent={withoutEvent} />);
  return onView;
}
const card = () => within(screen.getByRole("region", { name: "Guided story" }));
const title = () => card().getByRole("heading", { name: "Late March or April?" });
const next = () => card().getByRole("button", { name: "Next" });

describe("a guided story", () => {
  test("named alone shows its first step, without a step of history", () => {
    const onView = show("?story=tour&lang=ja");
    expect(onView).toHaveBeenCalledExactlyOnceWith(
      { ...DEFAULT_VIEW, lang: "ja", story: "tour", event: "summit", asOf: "2025-02-12" },
      "replace",
    );
    expect(screen.getByText("Step 1 of 3")).toBeTruthy();
    expect(screen.getByText("It begins.")).toBeTruthy();
    expect(card().getByText(/^As it stood on/).textContent).toBe("As it stood on 12 February 2025");
  });

  test("goes on and back by buttons, arrows and dots; the ends are ends", async () => {
    const user = userEvent.setup();
    const onView = show("?story=tour");
    await user.click(next());
    expect(onView).toHaveBeenLastCalledWith(
      { ...DEFAULT_VIEW, story: "tour", step: 2, event: "meeting" },
      "push",
    );
    expect(document.activeElement).toBe(next());
    await user.keyboard("{ArrowRight}");
    expect(screen.getByText("It ends.")).toBeTruthy();
    expect(document.activeElement).toBe(title());
    onView.mockClear();
    await user.keyboard("{ArrowRight}");
    expect(onView).not.toHaveBeenCalled();
    await user.keyboard("{ArrowLeft}");
    expect(screen.getByText("It goes on.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Step 1 of 3" }));
    expect(screen.getByRole("button", { current: "step" }).getAttribute("aria-label")).toBe("Step 1 of 3");
  });

  test("what the reader changes stays until the step is asked for again", async () => {
    const user = userEvent.setup();
    const onView = show("?story=tour");
    expect(screen.queryByRole("button", { name: "Show this step again" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "stray" }));
    expect(onView).toHaveBeenLastCalledWith({ ...DEFAULT_VIEW, story: "tour" }, undefined);
    await user.click(screen.getByRole("button", { name: "Show this step again" }));
    expect(onView.mock.lastCall?.[0]).toMatchObject({ event: "summit", asOf: "2025-02-12" });
  });

  test("an address that says more than the step is left as it is", () => {
    expect(show("?story=tour&step=2&actor=japan")).not.toHaveBeenCalled();
  });

  test("leaving gives the whole dataset again", async () => {
    const onView = show("?story=tour&theme=dark");
    await userEvent.click(screen.getByRole("link", { name: "Leave the story" }));
    expect(onView).toHaveBeenLastCalledWith({ ...DEFAULT_VIEW, theme: "dark" }, "push");
    expect(screen.queryByText("It begins.")).toBeNull();
  });

  test("the last step leads back to the whole timeline", async () => {
    const onView = show("?story=tour&step=3&theme=dark");
    expect(card().queryByRole("button", { name: "Next" })).toBeNull();
    await userEvent.click(card().getByRole("link", { name: "Back to the timeline" }));
    expect(onView).toHaveBeenLastCalledWith({ ...DEFAULT_VIEW, theme: "dark" }, "push");
  });

  test("begun by key it has the focus, and what its first step opens does not take it away", async () => {
    const user = userEvent.setup();
    // A window and a filter of before are none of the story's.
    const onView = show("?win=2025-03-22/2025-04-02&topic=x&lanes=none&tz=utc");
    screen.getByRole("link", { name: "Late March or April?" }).focus();
    await user.keyboard("{Enter}");
    const first = { ...DEFAULT_VIEW, tz: "utc", story: "tour", event: "summit", asOf: "2025-02-12" };
    expect(onView).toHaveBeenLastCalledWith(first, "replace");
    expect(screen.queryByRole("button", { name: "Show this step again" })).toBeNull();
    expect(screen.getByRole("dialog", { name: "Summit" })).toBeTruthy();
    expect(document.activeElement).toBe(title());
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("dialog", { name: "Meeting" })).toBeTruthy();
    expect(document.activeElement).toBe(title());
    await user.keyboard("{ArrowLeft}");
    expect(screen.getByText("It begins.")).toBeTruthy();
  });

  test("Esc in the event that a step opened leads back to the card", async () => {
    const user = userEvent.setup();
    show("?story=tour");
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(title());
    await user.click(screen.getByRole("button", { name: "Show this step again" }));
    expect(document.activeElement).toBe(title());
    await user.click(next());
    screen.getByRole("dialog", { name: "Meeting" }).querySelector("button")?.focus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(next());
  });

  test("what the reader opens in the midst of it has the focus as ever", async () => {
    const user = userEvent.setup();
    show("?story=tour&step=3");
    await user.click(screen.getByRole("button", { name: "row of the meeting" }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Meeting" }));
  });

  test("under a sheet a step opens nothing by itself, and names what to open", async () => {
    const onView = show("?story=tour", true);
    expect(onView.mock.lastCall?.[0]).toMatchObject({ event: null, asOf: "2025-02-12" });
    await userEvent.click(screen.getByRole("link", { name: "Summit" }));
    expect(onView.mock.lastCall?.[0]).toMatchObject({ event: "summit" });
  });

  test("a finger turns the page sideways, not up and down; a mouse selects text", () => {
    show("?story=tour");
    const region = screen.getByRole("region", { name: "Guided story" });
    const swipe = (dx: number, dy: number, pointerType: string) => {
      fireEvent.pointerDown(region, { clientX: 200, clientY: 200, pointerType });
      fireEvent.pointerUp(region, { clientX: 200 + dx, clientY: 200 + dy, pointerType });
    };
    swipe(-90, 10, "mouse");
    swipe(-60, 90, "touch");
    swipe(-20, 0, "touch");
    expect(screen.getByText("It begins.")).toBeTruthy();
    swipe(-90, 10, "touch");
    expect(screen.getByText("It goes on.")).toBeTruthy();
    swipe(90, 10, "touch");
    expect(screen.getByText("It begins.")).toBeTruthy();
  });
});

describe("read as an article", () => {
  test("every step in order, with the way to follow it", async () => {
    const onView = vi.fn();
    render(<StoryArticles dataset={dataset} onView={onView} view={{ ...DEFAULT_VIEW, win: "2025-03" }} />);
    const steps = screen.getAllByRole("listitem", { hidden: true });
    expect(steps.map(({ textContent }) => textContent)).toEqual(["It begins.", "It goes on.", "It ends."]);
    await userEvent.click(screen.getByText("Follow it on the timeline, in 3 steps"));
    expect(onView).toHaveBeenCalledWith({ ...DEFAULT_VIEW, story: "tour" }, "push");
  });

  test("not on a day of knowledge: it tells how the story ended", () => {
    const view = { ...DEFAULT_VIEW, asOf: "2025-02-12" };
    const { container } = render(<StoryArticles dataset={dataset} onView={vi.fn()} view={view} />);
    expect(container.textContent).toBe("");
  });
});
