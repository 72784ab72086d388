// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { StoryIntro } from "./StoryIntro.tsx";
import { makeDataset } from "./testing/makeEvent.ts";

afterEach(cleanup);

const dataset = makeDataset({
  events: [
    { id: "late", title: "Late", when: "2025-03-30", featured: true },
    { id: "early", title: "Early", when: "2025-02-07", featured: true },
    { id: "small", title: "Small", when: "2025-02-08" },
    { id: "long", title: "Long", when: "2025-02-09/2025-02-12" },
  ],
});

it("names the main events once, in order of time, and opens them", () => {
  const onSelect = vi.fn<(id: string) => void>();
  render(<StoryIntro dataset={dataset} onSelect={onSelect} onView={vi.fn()} view={DEFAULT_VIEW} />);
  const links = screen.getAllByRole("link");
  expect(links.map((link) => link.textContent)).toEqual(["Early", "Late"]);
  expect(links[0]?.getAttribute("href")).toBe("?event=early#event-early");
  fireEvent.click(screen.getByRole("link", { name: "Late" }));
  expect(onSelect).toHaveBeenCalledExactlyOnceWith("late");
});

it("on a day of knowledge tells their status, so that a plan does not read as what took place", () => {
  const of = (asOf: string | null) =>
    render(
      <StoryIntro dataset={dataset} onSelect={vi.fn()} onView={vi.fn()} view={{ ...DEFAULT_VIEW, asOf }} />,
    ).container.querySelector("ol")?.textContent;
  expect(of("2025-03-30")).toContain("30 Mar 2025Late Took place");
  expect(of(null)).not.toContain("Took place");
});

it("folds away what is not the main events, each heading once", () => {
  render(<StoryIntro dataset={dataset} onSelect={() => {}} onView={vi.fn()} view={DEFAULT_VIEW} />);
  const [folded] = screen.getAllByRole("group");
  if (folded === undefined) throw new Error("nothing is folded");
  expect(folded.querySelector("summary")?.textContent).toBe("About this story and its marks");
  for (const name of ["How to read the marks", "About this story"])
    expect(within(folded).getAllByText(name, { selector: "h2" })).toHaveLength(1);
  expect(within(folded).queryByText("Early")).toBeNull();
  expect(folded.querySelector("p[data-needs-script]")?.textContent).toMatch(/^Open an event/);
  // Without the script there is no timeline, and of its marks only those that the list has too.
  const alone = [...folded.querySelectorAll("li")].filter(
    (row) => row.closest("[data-needs-script]") === null,
  );
  expect(alone.map((row) => row.textContent)).toEqual([
    "Main event, took place",
    "Took place",
    "Lasted this long",
  ]);
  expect(alone.map((row) => row.textContent).join()).not.toContain("close together");
});

it("counts the sources that the events rest on, those of claims too, and says that these are all", () => {
  const told = makeDataset({
    sources: ["a", "b", "unused"].map((id) => ({ id, title: id })),
    events: [
      {
        id: "call",
        title: "Call",
        when: "2025-01-31",
        sources: ["a"],
        claims: [{ id: "c", about: "outcome", source: "b", statement: "It was long." }],
      },
    ],
  });
  render(<StoryIntro dataset={told} onSelect={() => {}} onView={vi.fn()} view={DEFAULT_VIEW} />);
  expect(screen.getByText("1 event from 2 sources in all")).toBeTruthy();
});
