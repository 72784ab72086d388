// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import type { Dataset } from "../model/types.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import type { ViewState } from "../view/viewState.ts";
import { EventList } from "./EventList.tsx";
import { datasetOf, show } from "./filters.fixture.tsx";
import { RowLensProvider } from "./lens.ts";
import { lensMarks, lensSpaces } from "./lensParts.tsx";
import { eventHref } from "./links.ts";
import { LocaleProvider } from "./locale.tsx";
import { RelativeNotice } from "./RelativeNotice.tsx";
import { RelativeTo } from "./RelativeTo.tsx";

afterEach(cleanup);

const STORY = datasetOf({
  updated: "2025-06-01",
  actors: [{ id: "us", name: "United States" }],
  events: [
    { id: "war", title: "War ends", when: "1945-08-15" },
    { id: "return", title: "Return", when: "1968-06-26", actors: ["us"] },
    { id: "rule", title: "Rule", when: "1970/.." },
    { id: "summit", title: "Summit", when: "2025-02-07T11:55-05:00", actors: ["us"] },
    {
      id: "meeting",
      title: "Meeting",
      accounts: [
        { reported: "2025-02-20", status: "planned", when: "2025-04-04" },
        { reported: "2025-03-30", status: "occurred", when: "2025-03-30T09:50+09:00" },
      ],
    },
    { id: "presser", title: "Press conference", when: "2025-03-30T14:10+09:00" },
    { id: "vague", title: "Vague", when: "[2025-03-25..2025-03-28]" },
    { id: "someday", title: "Someday" },
  ],
});

const view = (patch: Partial<ViewState>): ViewState => ({ ...DEFAULT_VIEW, ...patch });

function lensOf(patch: Partial<ViewState>, lang: "en" | "ja" = "en", dataset: Dataset = STORY) {
  const asked = view(patch);
  const marks = lensMarks({ ...asked, whole: dataset, dataset, lang, words: lang === "ja" ? ja : en });
  const matches = filterEvents(dataset, asked);
  return { ...marks, ...lensSpaces({ ...asked, dataset, matches, lang, dates: lang, marks }), matches };
}

function list(patch: Partial<ViewState>, lang: "en" | "ja" = "en") {
  const { gap, matches, row } = lensOf(patch, lang);
  render(
    <LocaleProvider value={{ lang, words: lang === "ja" ? ja : en }}>
      <RowLensProvider value={row}>
        <EventList dataset={STORY} gap={gap} matches={matches} onSelect={vi.fn()} selected={null} />
      </RowLensProvider>
    </LocaleProvider>,
  );
}

const rowOf = (name: string): HTMLElement => {
  const row = screen.getByRole("link", { name }).closest("article");
  if (row === null) throw new Error(`no row of ${name}`);
  return row;
};

const notice = ({ view: now, onView }: Parameters<Parameters<typeof show>[0]>[0]) => (
  <RelativeNotice dataset={STORY} hrefFor={eventHref} onSelect={vi.fn()} onView={onView} view={now} />
);

describe("the notice of the relative view", () => {
  test("names the event, its time and how far the timeline looks, and leads back to where it stands", async () => {
    const user = userEvent.setup();
    const shown = show(notice, { view: { around: "meeting", span: "PT72H" }, dataset: STORY });
    const section = screen.getByRole("region", { name: "Times relative to an event" });
    expect(within(section).getByRole("heading", { name: "Times relative to Meeting" })).toBeTruthy();
    expect(within(section).getByRole("status").textContent).toBe("T is 30 March 2025, 09:50 (UTC+9).");
    await user.selectOptions(screen.getByRole("combobox", { name: "Before and after T" }), "6 months");
    expect(shown.view()).toMatchObject({ around: "meeting", span: "P6M", win: null });
    await user.click(screen.getByRole("button", { name: "Back to calendar times" }));
    expect(shown.view()).toMatchObject({
      around: null,
      span: null,
      win: "2024-09-30T09:00Z/2025-09-30T10:00Z",
    });
    expect(shown.modes).toEqual(["push", "push"]);
  });

  test("without a span of its own it looks as far as there is something to see", () => {
    show(notice, { view: { around: "war" }, dataset: STORY });
    expect(screen.getByRole("combobox")).toHaveProperty("value", "P50Y");
  });

  test("of an event without a date, and of one that was not known yet, it says so", () => {
    show(notice, { view: { around: "someday" }, dataset: STORY });
    expect(screen.getByRole("status").textContent).toBe(
      "Someday has no date, so no times can be counted from it.",
    );
    expect(screen.queryByRole("combobox")).toBeNull();
    cleanup();
    show(notice, { view: { around: "lost" }, dataset: STORY });
    expect(screen.getByRole("status").textContent).toMatch(/^Nothing was known on the day shown/);
  });

  test("of a date that is not exact it says what T is", () => {
    show(notice, { view: { around: "vague" }, dataset: STORY });
    expect(screen.getByRole("status").textContent).toMatch(/^T is the earliest that it may have begun: /);
  });
});

test("the opened event leads into the relative view, says its distance there, and leads out again", async () => {
  const user = userEvent.setup();
  const event = (id: string) => STORY.events.find((each) => each.id === id) ?? null;
  const of = (id: string) => (props: Parameters<Parameters<typeof show>[0]>[0]) => {
    const opened = event(id);
    return opened === null ? null : <RelativeTo {...props} dataset={STORY} event={opened} />;
  };
  const shown = show(of("meeting"), { dataset: STORY });
  await user.click(screen.getByRole("button", { name: "Times relative to this event" }));
  expect(shown.view().around).toBe("meeting");
  await user.click(screen.getByRole("button", { name: "Back to calendar times" }));
  expect(shown.view().around).toBeNull();
  cleanup();
  show(of("presser"), { view: { around: "meeting" }, dataset: STORY });
  expect(screen.getByText(/^T\+4 h 20 min/).textContent).toBe("T+4 h 20 min, counted from Meeting");
  cleanup();
  show(of("someday"), { dataset: STORY });
  expect(screen.queryByRole("button")).toBeNull();
});

describe("the list", () => {
  test("says each event's distance from the anchor, as sure as its date", () => {
    list({ around: "meeting" });
    expect(rowOf("Press conference").textContent).toContain("T+4 h 20 min");
    expect(rowOf("Vague").textContent).toContain("2 to 5 days before");
    expect(rowOf("Summit").textContent).toContain("50 days 7 hours before");
    expect(rowOf("Meeting").textContent).toContain("T: times are counted from here");
    expect(rowOf("Someday").textContent).toContain("no date to count with");
  });

  test("says which events are within the span, and the notice how many", () => {
    list({ around: "meeting", span: "PT72H" });
    expect(rowOf("Press conference").textContent).toContain("T+4 h 20 min · within 72 hours");
    expect(rowOf("Vague").textContent).toContain("2 to 5 days before · within 72 hours");
    expect(rowOf("Return").textContent).not.toContain("within");
    expect(rowOf("Meeting").textContent).not.toContain("within");
    cleanup();
    const asked = view({ around: "meeting", span: "PT72H" });
    show(
      ({ view: now, onView }) => (
        <RelativeNotice
          dataset={STORY}
          hrefFor={eventHref}
          matches={filterEvents(STORY, asked)}
          onSelect={vi.fn()}
          onView={onView}
          view={now}
        />
      ),
      { view: asked, dataset: STORY },
    );
    expect(screen.getByText("3 of 8 events within 72 hours.")).toBeTruthy();
  });

  test("on a day of knowledge says that a more exact date had been given before", () => {
    const dataset = datasetOf({
      sources: [{ id: "jiji", title: "J", publisher: "Jiji", published: "2025-02-13" }],
      events: [
        {
          id: "meeting",
          title: "Meeting",
          accounts: [
            { reported: "2025-02-13", status: "arranging", when: "2025-03-29", sources: ["jiji"] },
            { reported: "2025-03-07", status: "planned", when: "[2025-03-21..2025-03-31]" },
          ],
        },
      ],
    });
    const told = (asOf: string | null): string => {
      const { row } = lensOf({ asOf }, "en", dataset);
      const [event] = dataset.events;
      const { container } = render(<>{event === undefined ? null : row?.(event)}</>);
      return container.textContent;
    };
    expect(told("2025-03-07").trim()).toBe("earlier: 29 Mar 2025, Jiji");
    cleanup();
    expect(told(null)).toBe("");
  });

  test("says it in Japanese", () => {
    list({ around: "meeting" }, "ja");
    expect(rowOf("Vague").textContent).toContain("2～5日前");
  });

  test("marks long gaps, and tells those of the filter from those of the dataset", () => {
    list({});
    expect(screen.getAllByText(/without an? /).map(({ textContent }) => textContent)).toEqual([
      "22 years without an event",
      // The rule goes on.
      "54 years without a new event",
    ]);
    cleanup();
    list({ actor: ["us"] });
    expect(screen.getAllByText(/years:/).map(({ textContent }) => textContent)).toEqual([
      "56 years: no event of this filter",
    ]);
  });

  test("marks what changed between two days", () => {
    const { row } = lensOf({ compare: "2025-02-25" });
    expect(row).not.toBeNull();
    list({ compare: "2025-02-25" });
    expect(rowOf("Meeting").textContent).toContain("Moved: 5 days earlier · Status was: Planned");
    expect(rowOf("Summit").textContent).not.toContain("Moved");
  });

  test("says nothing more when nothing is asked", () => {
    expect(lensOf({}).row).toBeNull();
  });
});

describe("the canvas", () => {
  const DAY = 86_400_000;
  const year = (of: number): number => Date.UTC(of, 0, 1);

  test("what is before the first and after the last of a dataset is outside of it", () => {
    const { canvas } = lensOf({});
    const stretches = canvas.stretches({ from: year(1900), to: year(2050) });
    expect(stretches.filter(({ kind }) => kind === "outside")).toEqual([
      expect.objectContaining({ from: -Infinity, to: Date.UTC(1945, 7, 15) }),
      expect.objectContaining({ from: Date.UTC(2025, 5, 2), to: Infinity }),
    ]);
    expect(stretches.at(-1)?.labels[0]).toBe("Outside the dataset: as of 1 June 2025");
  });

  test("a gap is marked where it is long for the window, not where it would be one of many", () => {
    const { canvas } = lensOf({});
    const kinds = (from: number, to: number) =>
      canvas.stretches({ from, to }).filter(({ kind }) => kind === "gap");
    expect(kinds(year(1940), year(2030))).toHaveLength(2);
    const march = kinds(Date.UTC(2025, 1, 1), Date.UTC(2025, 3, 12));
    expect(march.map(({ labels }) => labels[1])).toEqual(["54 years", "45 days", "2 months"]);
    // Hours between two events of a day are none.
    const hours = kinds(Date.UTC(2025, 2, 30), Date.UTC(2025, 2, 30) + DAY);
    expect(hours.map(({ labels }) => labels[1])).toEqual(["2 months"]);
  });

  test("events that are known by number only are no gap; of a file that was not counted nothing is called empty", () => {
    const heap = datasetOf({ events: [{ id: "heap", title: "Heap", when: "1946/2024" }] }).events;
    const years = (dataset: Dataset) =>
      lensOf({}, "en", dataset)
        .canvas.stretches({ from: year(1940), to: year(2030) })
        .filter(({ kind }) => kind !== "outside");
    expect(years({ ...STORY, crowd: { all: heap, left: heap } })).toEqual([]);
    const left = years({ ...STORY, crowd: { all: heap, left: [] } });
    expect(left.map(({ kind }) => kind)).toEqual(["filter", "filter"]);
    const uncounted = { ...STORY, eventsFile: { parquet: "a.parquet", sidecar: "a.json" } } as Dataset;
    expect(lensOf({}, "en", uncounted).canvas.stretches({ from: year(1900), to: year(2060) })).toEqual([]);
  });

  test("what lies after a day of knowledge is neither a gap nor outside", () => {
    const { canvas } = lensOf({ asOf: "2025-02-25" });
    const stretches = canvas.stretches({ from: Date.UTC(2025, 1, 20), to: Date.UTC(2025, 4, 1) });
    expect(stretches.every(({ to }) => to <= Date.UTC(2025, 1, 26))).toBe(true);
  });

  test("around an event the axis counts from it, and moments stand at their true distance", () => {
    const { canvas } = lensOf({ around: "meeting", span: "PT72H" });
    const at = Date.UTC(2025, 2, 30, 9, 50);
    const home = { from: at - 3 * DAY, to: at + 3 * DAY };
    expect(canvas.around?.home).toEqual(home);
    expect(canvas.around?.ticks(home, 500).map(({ label }) => label)).toEqual([
      "T−72 h",
      "T−48 h",
      "T−24 h",
      "T",
      "T+24 h",
      "T+48 h",
      "T+72 h",
    ]);
    const summit = canvas.matches?.find(({ event }) => event.id === "summit");
    // 11:55 in Washington is 01:55 of the next day in Tokyo.
    expect(summit?.event.current.when?.startMin).toBe(Date.UTC(2025, 1, 8, 1, 55));
    const presser = STORY.events.find(({ id }) => id === "presser");
    expect(presser && canvas.note(presser)).toBe("Relative to T: T+4 h 20 min");
  });
});
