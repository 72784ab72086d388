// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW, parseView } from "../view/viewUrl.ts";
import { eventHref } from "./links.ts";
import { StoryArticles } from "./StoryArticles.tsx";
import { StoryGuide } from "./StoryGuide.tsx";
import { useStoryStep } from "./useStoryStep.ts";

afterEach(cleanup);

const { dataset } = parsed({
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
  const place = useStoryStep(dataset, view, change, withoutEvent);
  return (
    <>
      <button type="button" onClick={() => change({ event: null, asOf: null, topic: [] })}>
        stray
      </button>
      {place !== null && (
        <StoryGuide
          dataset={dataset}
          hrefFor={eventHref}
          onSelect={(event) => change({ event })}
          onView={change}
          place={place}
          view={view}
          withoutEvent={withoutEvent}
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
const next = () => screen.getByRole("button", { name: /Next|End of/ });

describe("a guided story", () => {
  test("named alone shows its first step, without a step of history", () => {
    const onView = show("?story=tour&lang=ja");
    expect(onView).toHaveBeenCalledExactlyOnceWith(
      { ...DEFAULT_VIEW, lang: "ja", story: "tour", event: "summit", asOf: "2025-02-12" },
      "replace",
    );
    expect(screen.getByText("Step 1 of 3")).toBeTruthy();
    expect(screen.getByText("It begins.")).toBeTruthy();
    expect(screen.getByText(/^As it stood on/).textContent).toBe("As it stood on 12 February 2025");
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
    expect(next().getAttribute("aria-disabled")).toBe("true");
    onView.mockClear();
    await user.click(next());
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

  test("under a sheet a step opens nothing by itself, and names what to open", async () => {
    const onView = show("?story=tour", true);
    expect(onView.mock.lastCall?.[0]).toMatchObject({ event: null, asOf: "2025-02-12" });
    await userEvent.click(screen.getByRole("link", { name: "Summit" }));
    expect(onView.mock.lastCall?.[0]).toMatchObject({ event: "summit" });
  });

  test("a finger turns the page sideways, not up and down; a mouse selects text", () => {
    show("?story=tour");
    const card = screen.getByRole("region", { name: "Guided story" });
    const swipe = (dx: number, dy: number, pointerType: string) => {
      fireEvent.pointerDown(card, { clientX: 200, clientY: 200, pointerType });
      fireEvent.pointerUp(card, { clientX: 200 + dx, clientY: 200 + dy, pointerType });
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
    render(<StoryArticles dataset={dataset} onView={onView} view={DEFAULT_VIEW} />);
    const steps = screen.getAllByRole("listitem", { hidden: true });
    expect(steps.map(({ textContent }) => textContent)).toEqual(["It begins.", "It goes on.", "It ends."]);
    await userEvent.click(screen.getByText("Follow it on the timeline, in 3 steps"));
    expect(onView).toHaveBeenCalledWith({ story: "tour", step: null }, "push");
  });

  test("not on a day of knowledge: it tells how the story ended", () => {
    const view = { ...DEFAULT_VIEW, asOf: "2025-02-12" };
    const { container } = render(<StoryArticles dataset={dataset} onView={vi.fn()} view={view} />);
    expect(container.textContent).toBe("");
  });
});
