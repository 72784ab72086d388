// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { EmptyResult } from "./EmptyResult.tsx";
import { EventCount } from "./EventCount.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { datasetOf, show } from "./filters.fixture.tsx";
import type { ShownProps } from "./filters.fixture.tsx";

afterEach(cleanup);

const part = ({ dataset, matches, view, onView }: ShownProps) => (
  <>
    <FilterBar dataset={dataset} onView={onView} view={view} />
    <FilterChips dataset={dataset} onView={onView} view={view} />
    <EventCount dataset={dataset} matches={matches} view={view} />
    {matches.length === 0 && <EmptyResult dataset={dataset} onView={onView} view={view} />}
  </>
);
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("chips", () => {
  test("one for each filter, named by what it takes away", () => {
    show(part, {
      view: {
        actor: ["jp", "us"],
        match: "all",
        from: "2025-03",
        to: "2025-03-30",
        certain: true,
        topic: ["summits"],
        status: ["occurred"],
      },
    });
    const chips = screen.getAllByRole("button", { name: /^Remove filter/ }).map((chip) => chip.textContent);
    expect(chips).toEqual([
      "Remove filter: Actor Japan",
      "Remove filter: Actor United States",
      "Remove filter: All actors together",
      "Remove filter: From 1 March 2025",
      "Remove filter: Until 30 March 2025",
      "Remove filter: Only certainly in this period",
      "Remove filter: Topic Summits",
      "Remove filter: Status Took place",
    ]);
  });

  test("in Japanese the words for the dates follow the dates", () => {
    show(part, { lang: "ja", view: { from: "2025-03", to: "2025-04", certain: true } });
    const chips = screen.getAllByRole("button", { name: /解除：/ }).map((chip) => chip.textContent);
    expect(chips).toEqual([
      "絞り込みを解除： 2025年3月1日から",
      "絞り込みを解除： 2025年4月30日まで",
      "絞り込みを解除： 確実に期間内のものだけ",
    ]);
  });

  test("a limit without end is said without a preposition", () => {
    show(part, { view: { from: "[..2025]", to: "[2025..]" } });
    expect(button("Remove filter: no beginning")).toBeTruthy();
    expect(button("Remove filter: no end")).toBeTruthy();
  });

  test("none without a filter, and what has no effect is none", () => {
    show(part, { view: { match: "all", certain: true } });
    expect(screen.queryByRole("list", { name: "Active filters" })).toBeNull();
  });

  test("an id that the dataset lacks is shown, so that the reader sees why nothing matches", () => {
    show(part, { view: { actor: ["__proto__"], topic: ["constructor"] } });
    expect(button("Remove filter: Unknown actor: __proto__")).toBeTruthy();
    expect(button("Remove filter: Unknown topic: constructor")).toBeTruthy();
  });

  test("the focus goes to the next chip, then to what is left, then to the filters", async () => {
    const user = userEvent.setup();
    const { view, modes } = show(part, { view: { actor: ["jp", "us"], topic: ["summits"], match: "all" } });
    await user.click(button("Remove filter: Actor Japan"));
    expect(view()).toMatchObject({ actor: ["us"], match: "any" });
    expect(document.activeElement).toBe(button("Remove filter: Actor United States"));
    await user.keyboard("{Enter}");
    expect(view().actor).toEqual([]);
    expect(document.activeElement).toBe(button("Remove filter: Topic Summits"));
    await user.keyboard(" ");
    expect(view().topic).toEqual([]);
    expect(document.activeElement?.closest("[data-part=filters]")).toBeTruthy();
    expect(modes).toEqual(["push", "push", "push"]);
  });

  test("clear all leaves the rest of the view alone", async () => {
    const user = userEvent.setup();
    const { view } = show(part, {
      view: { actor: ["jp"], from: "2025", event: "summit", asOf: "2025-03-01" },
    });
    await user.click(button("Clear all filters"));
    expect(view()).toMatchObject({ actor: [], from: null, event: "summit", asOf: "2025-03-01" });
    expect(document.activeElement?.closest("[data-part=filters]")).toBeTruthy();
  });

  test("taking the last side of the range away takes 'only certain' with it", async () => {
    const user = userEvent.setup();
    const { view } = show(part, { view: { from: "2025", certain: true } });
    await user.click(button("Remove filter: From 1 January 2025"));
    expect(view()).toMatchObject({ from: null, certain: false });
  });
});

describe("the count", () => {
  test("says all, or how many of all", async () => {
    const user = userEvent.setup();
    show(part);
    expect(screen.getByRole("status").textContent).toBe("6 events");
    await user.click(button("Topics"));
    await user.click(screen.getByRole("checkbox", { name: /Summits/ }));
    expect(screen.getByRole("status").textContent).toBe("1 of 6 events");
    expect(screen.getByRole("status").dataset["part"]).toBe("count");
  });

  test("with a range also possible and undated ones, the latter as far as the other filters keep them", () => {
    show(part, { view: { from: "2025-03-20", to: "2025-03-31" } });
    const count = screen.getByRole("status").textContent;
    expect(count).toContain("2 of 6 events");
    expect(count).toContain("1 possibly in this period");
    expect(count).toContain("1 undated event left out");
    cleanup();
    show(part, { view: { from: "2025-03-20", to: "2025-03-31", actor: ["us"] } });
    expect(screen.getByRole("status").textContent).not.toContain("undated");
  });
});

describe("nothing left", () => {
  test("which filter to take away, the best first, with what that gives", async () => {
    const user = userEvent.setup();
    const { view, modes } = show(part, { view: { actor: ["jp"], to: "1950" } });
    expect(screen.getByRole("heading", { name: "No event matches these filters" })).toBeTruthy();
    const offers = screen.getAllByRole("button", { name: /events$/ }).map((offer) => offer.textContent);
    expect(offers).toEqual(["Also after 31 December 1950, 5 events", "Clear all filters, 6 events"]);
    await user.click(button(/^Also after/));
    expect(view()).toMatchObject({ actor: ["jp"], to: null });
    expect(modes).toEqual(["push"]);
    expect(document.activeElement?.closest("[data-part=filters]")).toBeTruthy();
  });

  test("several values of one kind go together; accepting any of the actors is offered", async () => {
    const user = userEvent.setup();
    const { view } = show(part, { view: { actor: ["nakatani", "us"], match: "all", status: ["planned"] } });
    expect(button("Any actor, not only these 2, 1 event")).toBeTruthy();
    await user.click(button("Accept any of the actors, 1 event"));
    expect(view()).toMatchObject({ actor: ["nakatani", "us"], match: "any" });
  });

  test("the offers are sentences in both languages", () => {
    const names = () =>
      screen.getAllByRole("button", { name: /\d+ ?(?:events?|件)$/ }).map((each) => each.textContent);
    show(part, { view: { actor: ["jp"], from: "2025-04", topic: ["command"], status: ["occurred"] } });
    expect(names()).toEqual(["Also before 1 April 2025, 1 event", "Clear all filters, 6 events"]);
    cleanup();
    show(part, { view: { actor: ["hegseth"], topic: ["summits"] } });
    expect(names().slice(0, 2)).toEqual([
      "Any actor, not only Pete Hegseth, 1 event",
      "Any topic, not only Summits, 1 event",
    ]);
    cleanup();
    show(part, { lang: "ja", view: { actor: ["jp"], to: "1950" } });
    expect(names()).toEqual(["1950年12月31日より後も含める、 5件", "すべて解除、 6件"]);
    cleanup();
    show(part, { lang: "ja", view: { actor: ["hegseth"], topic: ["summits"] } });
    expect(names().slice(0, 2)).toEqual([
      "Pete Hegseth以外の当事者も含める、 1件",
      "首脳会談以外の主題も含める、 1件",
    ]);
  });

  test("says when no single filter is to blame", () => {
    show(part, { view: { actor: ["nobody"], topic: ["nothing"] } });
    expect(screen.getByText(/No single filter is to blame/)).toBeTruthy();
    expect(button("Clear all filters, 6 events")).toBeTruthy();
  });

  test("a dataset without events is no fault of the filters", () => {
    show(part, { dataset: datasetOf({}) });
    expect(screen.getByRole("heading", { name: "This dataset has no events yet" })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("0 events");
  });
});
