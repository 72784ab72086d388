// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ja } from "../i18n/ja.ts";
import type { Match } from "../select/eventFilter.ts";
import type { Dataset } from "../model/types.ts";
import { EventList } from "./EventList.tsx";
import { LocaleProvider } from "./locale.tsx";
import { makeDataset } from "./testing/makeEvent.ts";

afterEach(cleanup);

const MARKUP = '<img src=x onerror="alert(1)"> <b>bold</b>';

function all(dataset: Dataset, certainty: Match["certainty"] = "certain"): Match[] {
  return dataset.events.map((event) => ({ event, certainty }));
}

function show(dataset: Dataset, matches = all(dataset), selected: string | null = null) {
  const onSelect = vi.fn<(id: string) => void>();
  render(<EventList dataset={dataset} matches={matches} selected={selected} onSelect={onSelect} />);
  return onSelect;
}

const story = () =>
  makeDataset({
    actors: [{ id: "nakatani", name: { en: "Nakatani Gen", ja: "中谷元" } }],
    sources: [1, 2, 3, 4, 5].map((n) => ({
      id: `s${n}`,
      title: `Report ${n}`,
      publisher: `Paper ${n}`,
      url: `https://paper.example/${n}`,
      published: `2025-03-2${n}`,
    })),
    events: [
      { id: "launch", title: "Launch", when: "2025-03-24", sources: ["s1"] },
      {
        id: "meeting",
        title: { en: "Meeting", ja: "会談" },
        summary: "They met.",
        when: "2025-03-30T09:50+09:00",
        actors: ["nakatani", "ghost"],
        sources: ["s1", "s2", "s3", "s4", "s5", "nope"],
        featured: true,
      },
      { id: "visit", title: "Visit", when: "[2025-04-03..2025-04-08]", status: "planned", basis: "copy" },
      { id: "someday", title: "Someday" },
    ],
  });

describe("EventList", () => {
  it("orders by year and month under headings, undated last", () => {
    show(story());
    const list = screen.getByRole("region", { name: "Events in order of time" });
    expect(
      within(list)
        .getAllByRole("heading")
        .map((heading) => `${heading.tagName} ${heading.textContent}`),
    ).toEqual([
      "H2 2025",
      "H3 March",
      "H4 Launch",
      "H4 Meeting",
      "H3 April",
      "H4 Visit",
      "H2 Date not known",
      "H3 Someday",
    ]);
  });

  it("says date, status, certainty and basis in words, and marks the row", () => {
    show(story());
    const visit = screen.getByRole("link", { name: "Visit" }).closest("article");
    expect(visit?.textContent).toMatch(/3.*8 April 2025/);
    expect(visit?.textContent).toContain("one of several days");
    expect(visit?.textContent).toContain("Planned");
    expect(visit?.textContent).toContain("seen only in a copy");
    expect(visit?.querySelector("time")?.getAttribute("datetime")).toBe("2025-04");
    expect(visit?.dataset["eventId"]).toBe("visit");
    expect(visit?.id).toBe("event-visit");
    const launch = screen.getByRole("link", { name: "Launch" }).closest("article");
    expect(launch?.textContent).not.toContain("Took place");
    expect(launch?.querySelector("time")?.getAttribute("datetime")).toBe("2025-03-24");
  });

  it("shows three sources with links and dates, the rest folded away, an unknown one named", () => {
    show(story());
    const meeting = screen.getByRole("link", { name: "Meeting" }).closest("article");
    if (meeting === null) throw new Error("no row");
    const [first] = within(meeting).getAllByRole("list", { name: "Sources" });
    expect(first?.children).toHaveLength(3);
    const link = within(meeting).getByRole("link", { name: "Paper 1: Report 1" });
    expect(link.getAttribute("href")).toBe("https://paper.example/1");
    expect(link.getAttribute("rel")).toBe("noopener noreferrer nofollow external");
    expect(within(meeting).getByText("and 3 more sources")).toBeTruthy();
    expect(meeting.textContent).toContain("unknown source (nope)");
    expect(meeting.textContent).toContain("unknown actor (ghost)");
  });

  it("is told of a source once: the title shows on pointing, and is not read out a second time", () => {
    show(story());
    const [link] = screen.getAllByRole("link", { name: "Paper 1: Report 1" });
    expect(link?.title).toBe("");
    expect(link?.querySelector("[title]")?.getAttribute("title")).toBe("Report 1");
  });

  it("has few elements: thousands of rows stand in one page", () => {
    show(story());
    const row = screen.getByRole("link", { name: "Launch" }).closest("article");
    // Mark and its shape, date, two lines of text, title, link; a list, an item, a link, a name and a date for the source.
    expect(row?.querySelectorAll("*").length).toBeLessThanOrEqual(13);
  });

  it("shows foreign titles and summaries with their language and direction", () => {
    const dataset = makeDataset({
      events: [{ id: "a", title: { ja: "会談" }, summary: { ja: "会った。" }, when: "2025" }],
    });
    show(dataset);
    for (const text of ["会談", "会った。"]) {
      expect(screen.getByText(text).lang).toBe("ja");
      expect(screen.getByText(text).dir).toBe("auto");
    }
  });

  it("opens on a plain click only", () => {
    const onSelect = show(story());
    const link = screen.getByRole("link", { name: "Meeting" });
    expect(link.getAttribute("href")).toBe("?event=meeting#event-meeting");
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    expect(fireEvent.click(link, { shiftKey: true })).toBe(true);
    expect(onSelect).not.toHaveBeenCalled();
    expect(fireEvent.click(link)).toBe(false);
    expect(onSelect).toHaveBeenCalledExactlyOnceWith("meeting");
  });

  it("leaves links to sources to the browser", () => {
    const onSelect = show(story());
    fireEvent.click(screen.getAllByRole("link", { name: "Paper 1: Report 1" })[0] ?? document.body);
    expect(onSelect).not.toHaveBeenCalled();
  });

  it("marks the opened event and uncertain matches", () => {
    const dataset = story();
    show(dataset, all(dataset, "possible"), "launch");
    const rows = screen.getAllByRole("article");
    expect(rows.map((row) => row.getAttribute("aria-current"))).toEqual(["true", null, null, null]);
    expect(rows.every((row) => row.dataset["match"] === "possible")).toBe(true);
    expect(rows[0]?.textContent).toContain("possibly in this period");
  });

  it("shows markup literally and runs nothing", () => {
    const dataset = makeDataset({
      actors: [{ id: "a", name: MARKUP }],
      sources: [{ id: "s", title: MARKUP, publisher: MARKUP, url: "javascript:alert(1)" }],
      events: [
        { id: "constructor", title: MARKUP, summary: MARKUP, when: MARKUP, actors: ["a"], sources: ["s"] },
      ],
    });
    show(dataset);
    const row = screen.getByRole("article");
    expect(row.querySelector("img, b")).toBeNull();
    expect(row.textContent?.split(MARKUP).length).toBeGreaterThanOrEqual(5);
    expect([...row.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "?event=constructor#event-constructor",
    ]);
  });

  it("renders on the server without inline styles, the same in every zone", () => {
    const dataset = story();
    const html = () =>
      renderToString(
        <EventList dataset={dataset} matches={all(dataset)} selected={null} onSelect={() => {}} />,
      );
    const zone = process.env["TZ"];
    try {
      process.env["TZ"] = "Pacific/Kiritimati";
      const east = html();
      process.env["TZ"] = "Pacific/Niue";
      expect(html()).toBe(east);
      expect(east).not.toMatch(/\sstyle=/);
      expect(east).toContain("30 March 2025");
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("is led into by year, with how many events there are, where there are several years", () => {
    const years = [...Array.from({ length: 9 }, () => 2025), 1945, 1945, 2026].map((year, index) => ({
      id: `e${index}`,
      title: `Event ${index}`,
      when: String(year),
    }));
    const dataset = makeDataset({ events: [...years, { id: "some", title: "Some day" }] });
    const byTime = (a: Match, b: Match) =>
      (a.event.current.when?.text ?? "z").localeCompare(b.event.current.when?.text ?? "z");
    show(dataset, all(dataset).sort(byTime));
    const ways = within(screen.getByRole("navigation", { name: "Go to a year" })).getAllByRole("link");
    expect(ways.map((way) => way.getAttribute("aria-label") ?? "")).toEqual([
      "1945, 2 events",
      "2025, 9 events",
      "2026, 1 event",
      "Date not known, 1 event",
    ]);
    const targets = ways.map((way) => document.getElementById(way.getAttribute("href")?.slice(1) ?? ""));
    expect(targets.map((target) => target?.textContent)).toEqual(["1945", "2025", "2026", "Date not known"]);
    cleanup();
    show(dataset, all(dataset).slice(0, 9));
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  it("speaks Japanese", () => {
    const dataset = story();
    render(
      <LocaleProvider value={{ lang: "ja", words: ja }}>
        <EventList dataset={dataset} matches={all(dataset)} selected={null} onSelect={() => {}} />
      </LocaleProvider>,
    );
    expect(screen.getByRole("heading", { name: "2025年" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "3月" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "会談" }).closest("article")?.textContent).toContain("中谷元");
  });
});

it("says in a row that the date moved, and nothing where it stayed", () => {
  show(
    makeDataset({
      events: [
        {
          id: "moved",
          title: "Moved",
          accounts: [
            { when: "2025-03-20", status: "planned" },
            { when: "2025-03-24", status: "occurred" },
          ],
        },
        { id: "held", title: "Held", when: "2025-03-25" },
      ],
    }),
  );
  const row = (name: string) => screen.getByRole("link", { name }).closest("article")?.textContent;
  expect(row("Moved")).toContain("date moved");
  expect(row("Held")).not.toContain("date moved");
});
