// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { StrictMode, useLayoutEffect, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Dataset } from "../model/types.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import type { ViewState } from "../view/viewState.ts";
import { EventDetail } from "./EventDetail.tsx";
import { EventList } from "./EventList.tsx";
import { ShareProvider } from "./ShareButton.tsx";
import { makeDataset } from "./testing/makeEvent.ts";

const onShare = vi.fn<(opener: HTMLElement) => void>();

afterEach(cleanup);

const MARKUP = '<img src=x onerror="alert(1)"> <b>bold</b>';

const story = () =>
  makeDataset({
    actors: [
      { id: "japan", name: "Japan", kind: "state" },
      {
        id: "nakatani",
        name: "Nakatani Gen",
        kind: "person",
        memberOf: [
          { actor: "japan", role: "Minister of Defense", from: "2024-10-01", to: "2025-10-21" },
          { actor: "japan", role: "Backbencher", to: "2024-09-30" },
        ],
      },
    ],
    places: [{ id: "tokyo", name: "Ministry of Defense", timeZone: "Asia/Tokyo", basis: "copy" }],
    topics: [{ id: "command", name: "Command and control" }],
    sources: [
      {
        id: "mod",
        title: "Outline",
        publisher: "Ministry",
        url: "https://mod.example/1",
        archivedUrl: "https://archive.example/1",
        published: "2025-03-30",
        party: "japan",
        kind: "official",
      },
      {
        id: "kyodo",
        title: "Meeting eyed",
        publisher: "Kyodo",
        url: "javascript:alert(1)",
        published: "2025-02-11",
      },
    ],
    events: [
      {
        id: "call",
        title: "Phone call",
        when: "2025-01-31",
        relations: [{ type: "prepares", event: "meeting" }],
      },
      {
        id: "meeting",
        title: "First meeting",
        summary: "They met.",
        actors: ["nakatani", "ghost"],
        place: ["tokyo", "nowhere"],
        topics: ["command"],
        relations: [{ type: "follows", event: "call" }],
        media: [
          {
            url: "https://pictures.example/a.jpg",
            type: "image",
            alt: "Two men at a table",
            credit: "A. Photographer",
          },
          { url: "https://films.example/b", type: "video", alt: "A film" },
        ],
        accounts: [
          {
            reported: "2025-02-11",
            status: "arranging",
            when: "[2025-04..]",
            whenText: "as early as April",
            sources: ["kyodo"],
          },
          {
            reported: "2025-03-30",
            status: "occurred",
            when: "2025-03-30T09:50+09:00",
            duration: "PT85M",
            sources: ["mod"],
          },
        ],
        claims: [
          {
            id: "c1",
            about: "when",
            statement: "They met on the 30th.",
            value: "2025-03-30",
            says: "nakatani",
            modality: "fact",
            source: "mod",
            locator: "p. 2",
          },
          {
            id: "c2",
            about: "when",
            statement: "They meet in April.",
            value: "2025-04",
            attribution: "unnamed",
            modality: "plan",
            hedge: "as early as",
            source: "lost",
            basis: "unverified",
          },
          {
            id: "c3",
            about: "dead-japanese",
            statement: "Many died.",
            value: 21900,
            unit: "people",
            source: "mod",
          },
        ],
        preferred: { when: { claim: "c1", why: "The host says so." } },
      },
      { id: "after", title: "Press conference", when: "2025-03-31" },
    ],
  });

function Page({ dataset, start = null }: { readonly dataset: Dataset; readonly start?: string | null }) {
  const [view, setView] = useState<ViewState>({ ...DEFAULT_VIEW, event: start });
  const [close] = useState(() => () => setView((old) => ({ ...old, event: null })));
  const matches = dataset.events.map((event) => ({ event, certainty: "certain" as const }));
  const opened = dataset.events.find(({ id }) => id === view.event);
  const onView = (patch: Partial<ViewState>) => setView((old) => ({ ...old, ...patch }));
  return (
    <>
      <output>{JSON.stringify({ actor: view.actor, topic: view.topic })}</output>
      <EventList
        dataset={dataset}
        matches={matches}
        selected={view.event}
        onSelect={(event) => onView({ event })}
      />
      {opened !== undefined && (
        <EventDetail
          dataset={dataset}
          event={opened}
          matches={matches}
          view={view}
          onView={onView}
          onClose={close}
        />
      )}
    </>
  );
}

async function open(title: string, dataset = story()) {
  const user = userEvent.setup();
  onShare.mockClear();
  render(
    <StrictMode>
      <ShareProvider value={onShare}>
        <Page dataset={dataset} />
      </ShareProvider>
    </StrictMode>,
  );
  await user.click(screen.getByRole("link", { name: title }));
  return { user, panel: within(screen.getByRole("dialog", { name: title })) };
}

const inList = (name: string) =>
  within(screen.getByRole("region", { name: "Events in order of time" })).getByRole("link", { name });

describe("EventDetail: focus", () => {
  it("takes the focus to its heading, and Esc gives it back to the link that opened it", async () => {
    const { user } = await open("First meeting");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "First meeting" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(inList("First meeting"));
  });

  it("hears Esc from the first moment that it can be seen, before anything runs late", () => {
    const closed = vi.fn<() => void>();
    // What runs before the browser paints comes before this; what React leaves for later does not.
    const Look = () => {
      useLayoutEffect(() => {
        const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(key);
      }, []);
      return null;
    };
    const dataset = story();
    const [, event] = dataset.events;
    if (event === undefined) throw new Error("The story has a second event.");
    const page = (opened: boolean) => (
      <>
        <a href="?">Opener</a>
        {opened && (
          <EventDetail
            dataset={dataset}
            event={event}
            matches={[]}
            view={DEFAULT_VIEW}
            onView={vi.fn<() => void>()}
            onClose={closed}
          />
        )}
        {opened && <Look />}
      </>
    );
    const { rerender } = render(page(false));
    screen.getByRole("link", { name: "Opener" }).focus();
    rerender(page(true));
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "First meeting" }));
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it("gives it back from the close button, to the first opener, after other events were read", async () => {
    const { user, panel } = await open("First meeting");
    const [related] = panel.getAllByRole("link", { name: "Phone call" });
    await user.click(related ?? document.body);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Phone call" }));
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(document.activeElement).toBe(inList("First meeting"));
  });

  it("keeps it on previous and next, says what came, and stays at the ends", async () => {
    const { user } = await open("First meeting");
    const next = screen.getByRole("button", { name: "Next" });
    await user.click(next);
    expect(screen.getByRole("dialog", { name: "Press conference" })).toBeTruthy();
    expect(document.activeElement).toBe(next);
    expect(screen.getByText("3 of 3: Press conference").getAttribute("role")).toBe("status");
    expect(next.getAttribute("aria-disabled")).toBe("true");
    await user.click(next);
    expect(screen.getByRole("dialog", { name: "Press conference" })).toBeTruthy();
  });

  it("does not take the focus for an event that the address opened", () => {
    render(
      <StrictMode>
        <Page dataset={story()} start="meeting" />
      </StrictMode>,
    );
    expect(screen.getByRole("dialog", { name: "First meeting" })).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
  });

  it("leaves the focus where the reader has it while an event that the address opened is on its way", () => {
    const dataset = story();
    const [event] = dataset.events;
    if (event === undefined) throw new Error("The story has events.");
    const page = (came: boolean) => (
      <>
        <button type="button">Elsewhere</button>
        {came && (
          <EventDetail
            atStart
            dataset={dataset}
            event={event}
            matches={[]}
            view={DEFAULT_VIEW}
            onView={vi.fn<() => void>()}
            onClose={vi.fn<() => void>()}
          />
        )}
      </>
    );
    const { rerender } = render(page(false));
    const elsewhere = screen.getByRole("button", { name: "Elsewhere" });
    elsewhere.focus();
    rerender(page(true));
    expect(screen.getByRole("dialog")).toBeTruthy();
    expect(document.activeElement).toBe(elsewhere);
  });

  it("returns to the event's row when the opener has been drawn anew", async () => {
    const { user } = await open("First meeting");
    const link = document.createElement("a");
    link.href = "?";
    inList("First meeting").replaceWith(link);
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(link);
  });
});

describe("EventDetail: content", () => {
  it("makes the event the beginning or the end of the period, without a date to be typed", async () => {
    const { panel } = await open("First meeting");
    const search = (name: string) => panel.getByRole("link", { name }).getAttribute("href");
    expect(search("Show from here on")).toContain("from=2025-03-30");
    expect(search("Show until here")).toContain("to=2025-03-30");
  });

  it("tells the moment at the place and in UTC, and in the reader's zone only when asked", async () => {
    const { user, panel } = await open("First meeting");
    expect(panel.getByText("At the place (Asia/Tokyo)")).toBeTruthy();
    expect(screen.getByRole("dialog").textContent).toContain("30 March 2025, 00:50 (UTC)");
    expect(panel.queryByText(/Your time/)).toBeNull();
    const details = panel.getByText("In your own time zone").closest("details");
    await user.click(panel.getByText("In your own time zone"));
    // jsdom opens a <details> without telling: the browser's event is made by hand.
    act(() => void details?.dispatchEvent(new Event("toggle")));
    expect(panel.getByText(/Your time \(/)).toBeTruthy();
  });

  it("names roles, the post held on that day, and filters by actor and topic", async () => {
    const { user, panel } = await open("First meeting");
    expect(panel.getByText("Minister of Defense, Japan")).toBeTruthy();
    expect(panel.queryByText(/Backbencher/)).toBeNull();
    expect(panel.getByText("unknown actor (ghost)")).toBeTruthy();
    expect(panel.getByText("unknown place (nowhere)")).toBeTruthy();
    const link = panel.getByRole("link", { name: "Nakatani Gen" });
    expect(link.getAttribute("href")).toContain("actor=nakatani");
    await user.click(link);
    await user.click(panel.getByRole("link", { name: "Command and control" }));
    expect(screen.getByText('{"actor":["nakatani"],"topic":["command"]}')).toBeTruthy();
  });

  it("doubts a place’s position where that was not read, not that the event was there", async () => {
    const position = { lat: 38.9, lon: -77 };
    const dataset = makeDataset({
      places: [
        { id: "house", name: "White House", ...position, basis: "unverified" },
        { id: "island", name: "The island", ...position, basis: "copy" },
        { id: "beach", name: "The beach", basis: "unverified" },
      ],
      events: [{ id: "e", title: "Summit", when: "2025-02-07", place: ["house", "island", "beach"] }],
    });
    const { panel } = await open("Summit", dataset);
    expect(panel.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "White House position not verified",
      "The island position seen only in a copy",
      "The beach not verified",
    ]);
  });

  it("groups claims, says that the values differ and which one is preferred", async () => {
    const { panel } = await open("First meeting");
    expect(panel.getAllByRole("heading", { level: 4 }).map((heading) => heading.textContent)).toEqual([
      "When",
      "Dead: japanese",
    ]);
    expect(panel.getByText(/The sources give 2 different values/).textContent).toMatch(
      /30 March 2025 \(1\ssource\) and April 2025 \(1\ssource\).*Preferred is 30 March 2025\. Why: The host says so/,
    );
    const claim = (statement: string) => panel.getByText(statement).closest("li")?.textContent;
    expect(claim("They met on the 30th.")).toMatch(
      /30 March 2025.*Preferred.*Nakatani Gen stated it as fact.*at p\. 2/,
    );
    expect(claim("They meet in April.")).toMatch(
      /April 2025.*Unnamed sources gave it as a plan.*hedged with “as early as”.*not verified.*unknown source \(lost\)/,
    );
    expect(claim("Many died.")).toContain("21,900 people");
  });

  it("tells how the date changed, with the lag in words", async () => {
    const { panel } = await open("First meeting");
    const text = screen.getByRole("dialog").textContent ?? "";
    expect(text).toContain(
      "Kyodo expected April 2025 or later (“as early as April”); it took place 30 March 2025, 09:50 (UTC+9): at least 2 days earlier.",
    );
    expect(text).toContain("written “as early as April”");
    expect(panel.getByRole("heading", { level: 3, name: "How the date changed" })).toBeTruthy();
  });

  it("shows relations both ways, each connected event once", async () => {
    const shown = (title: string) =>
      screen.getByRole("heading", { level: 3, name: title }).parentElement?.querySelector("ol")?.textContent;
    // The call prepares the meeting, the meeting follows the call: one connection, told from both ends.
    await open("First meeting");
    expect(shown("What led up to it")).toBe("31 Jan 2025 came before itPhone call");
    cleanup();
    const dataset = story();
    const events = dataset.events.map((each) => (each.id === "meeting" ? { ...each, relations: [] } : each));
    await open("First meeting", { ...dataset, events });
    expect(shown("What led up to it")).toBe("31 Jan 2025 prepared itPhone call");
    cleanup();
    await open("Phone call");
    expect(shown("What followed")).toContain("prepared by itFirst meeting");
  });

  it("links sources and their archived copies safely; an unsafe address is no link", async () => {
    const { panel } = await open("First meeting");
    for (const link of panel.getAllByRole("link", { name: "archived copy" })) {
      expect(link.getAttribute("href")).toBe("https://archive.example/1");
    }
    expect(panel.queryByRole("link", { name: /Meeting eyed/ })).toBeNull();
    expect(panel.getAllByText("Meeting eyed")).not.toHaveLength(0);
  });

  it("does not trust an address that came past the parser either: it stands as text", async () => {
    const dataset = story();
    const [source] = dataset.sources.values();
    if (source === undefined) throw new Error("no source");
    const url = "javascript:alert(1)";
    const sources = new Map([["mod", { ...source, url, archivedUrl: url }]]);
    const { panel } = await open("First meeting", { ...dataset, sources });
    expect(panel.queryByRole("link", { name: /Outline|archived copy/ })).toBeNull();
    expect(document.querySelector('a[href^="javascript"]')).toBeNull();
    expect(panel.getAllByText(url)).not.toHaveLength(0);
  });

  it("loads a picture of a third party only after a click, and says when that fails", async () => {
    const { user, panel } = await open("First meeting");
    expect(document.querySelector("img, video, iframe")).toBeNull();
    expect(panel.getByRole("link", { name: "Film at films.example" })).toBeTruthy();
    await user.click(panel.getByRole("button", { name: "Load image from pictures.example" }));
    const image = panel.getByRole("img", { name: "Two men at a table" });
    expect(image.getAttribute("src")).toBe("https://pictures.example/a.jpg");
    expect(image.getAttribute("referrerpolicy")).toBe("no-referrer");
    act(() => void image.dispatchEvent(new Event("error")));
    expect(panel.getByText("The image could not be loaded from pictures.example.")).toBeTruthy();
  });

  it("opens the share dialog from its bar", async () => {
    const { user, panel } = await open("First meeting");
    const button = panel.getByRole("button", { name: "Share" });
    await user.click(button);
    expect(onShare).toHaveBeenCalledExactlyOnceWith(button);
  });

  it("shows an event of the fewest fields, and an undated one", async () => {
    const dataset = makeDataset({
      events: [
        { id: "__proto__", title: "Bare" },
        { id: "x", title: "Odd", when: "some day" },
      ],
    });
    const { user, panel } = await open("Bare", dataset);
    expect(panel.getByText("No date")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByRole("dialog", { name: "Odd" }).textContent).toContain(
      "The date “some day” can’t be read.",
    );
  });

  it("shows markup in every text literally", async () => {
    const dataset = makeDataset({
      actors: [{ id: "a", name: MARKUP }],
      places: [{ id: "p", name: MARKUP }],
      topics: [{ id: "t", name: MARKUP }],
      sources: [{ id: "s", title: MARKUP, publisher: MARKUP, note: MARKUP }],
      events: [
        {
          id: "e",
          title: "Hostile",
          summary: MARKUP,
          actors: [{ actor: "a", role: MARKUP }],
          place: "p",
          topics: ["t"],
          accounts: [
            {
              status: "planned",
              when: "2025-01",
              whenText: MARKUP,
              note: MARKUP,
              title: MARKUP,
              sources: ["s"],
            },
            { status: "occurred", when: "2025-02-01", note: MARKUP, sources: ["s"] },
          ],
          claims: [
            {
              id: "c",
              about: "dead",
              statement: MARKUP,
              value: MARKUP,
              hedge: MARKUP,
              source: "s",
              locator: MARKUP,
              quote: { exact: MARKUP },
            },
          ],
        },
      ],
    });
    await open("Hostile", dataset);
    const panel = screen.getByRole("dialog");
    expect(panel.querySelector("img, b")).toBeNull();
    expect((panel.textContent ?? "").split(MARKUP).length - 1).toBeGreaterThanOrEqual(14);
  });
});

it("is a modal sheet on a narrow page, but never in a frame as high as its content", () => {
  const showModal = vi.fn<() => void>();
  HTMLDialogElement.prototype.showModal = showModal;
  HTMLDialogElement.prototype.close = vi.fn<() => void>();
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  const dataset = story();
  const [event] = dataset.events;
  if (event === undefined) throw new Error("There is no event.");
  const props = { dataset, event, matches: [], view: DEFAULT_VIEW, onView: vi.fn(), onClose: vi.fn() };
  try {
    document.documentElement.dataset["grown"] = "true";
    const { unmount } = render(<EventDetail {...props} />);
    expect(showModal).not.toHaveBeenCalled();
    expect(screen.getByRole("dialog").hasAttribute("open")).toBe(true);
    unmount();
    delete document.documentElement.dataset["grown"];
    render(<EventDetail {...props} />);
    expect(showModal).toHaveBeenCalledOnce();
  } finally {
    delete document.documentElement.dataset["grown"];
    vi.unstubAllGlobals();
  }
});
