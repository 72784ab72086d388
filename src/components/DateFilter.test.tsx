// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { FilterBar } from "./FilterBar.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { datasetOf, show } from "./filters.fixture.tsx";
import type { ShownProps } from "./filters.fixture.tsx";
import { loadTypedDates } from "./typedDates.ts";

/** Panels come in chunks of their own: not the time that takes is tested here. */
beforeAll(async () => {
  await import("./PeriodList.tsx");
});

// Brought by the first key otherwise: see `typedDates.test.tsx`.
beforeAll(loadTypedDates);
afterEach(cleanup);

const bar = ({ dataset, view, onView }: ShownProps) => (
  <FilterBar dataset={dataset} onView={onView} view={view} />
);
const withChips = (props: ShownProps) => (
  <>
    {bar(props)}
    <FilterChips dataset={props.dataset} onView={props.onView} view={props.view} />
  </>
);
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const described = (element: HTMLElement) =>
  document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent ?? "";

describe("date fields", () => {
  test.each([
    ["March 2025", "2025-03", "from 1 March 2025"],
    ["2025年3月下旬", "[2025-03-21..2025-03-31]", "from 21 March 2025"],
    ["[2025-04..]", "[2025-04..]", "from 1 April 2025"],
    ["2025-03-30", "2025-03-30", "from 30 March 2025"],
  ])("%s is read at Enter, kept as EDTF and said below", async (typed, edtf, understood) => {
    const user = userEvent.setup();
    const { view, modes } = show(bar);
    await user.click(field("From"));
    await user.paste(typed);
    expect(view().from).toBeNull();
    await user.keyboard("{Enter}");
    expect(view().from).toBe(edtf);
    expect(modes).toEqual(["push"]);
    expect(described(field("From"))).toBe(understood);
    expect(field("From").value).toBe(typed);
  });

  test("the end of a period is its last day; leaving the field commits, once", async () => {
    const user = userEvent.setup();
    const { view, modes } = show(bar);
    await user.type(field("Until"), "2025-03");
    await user.tab();
    expect(view().to).toBe("2025-03");
    expect(described(field("Until"))).toBe("until 31 March 2025");
    await user.click(field("Until"));
    await user.tab();
    expect(modes).toEqual(["push"]);
  });

  test("an unreadable date changes nothing and says what to write instead", async () => {
    const user = userEvent.setup();
    const { view, modes } = show(bar, { view: { from: "2025" } });
    await user.clear(field("From"));
    await user.type(field("From"), "next tuesday{Enter}");
    expect(view().from).toBe("2025");
    expect(modes).toEqual([]);
    expect(field("From").getAttribute("aria-invalid")).toBe("true");
    expect(described(field("From"))).toBe(
      "Not understood. The limit stays at 1 January 2025. Write it like 30 March 2025, 2025-03 or late March 2025.",
    );
    await user.type(field("From"), "{Escape}");
    expect(field("From").value).toBe("2025");
    expect(field("From").getAttribute("aria-invalid")).toBe("false");
  });

  test("an end before the beginning is said and not committed; correcting the other side takes both", async () => {
    const user = userEvent.setup();
    const { view } = show(bar, { view: { to: "2025-03" } });
    await user.type(field("From"), "2026{Enter}");
    expect(view()).toMatchObject({ from: null, to: "2025-03" });
    expect(described(field("From"))).toBe("The end is before the beginning. No limit is set here.");
    await user.clear(field("Until"));
    await user.type(field("Until"), "2027{Enter}");
    expect(view()).toMatchObject({ from: "2026", to: "2027" });
    expect(field("From").getAttribute("aria-invalid")).toBe("false");
  });

  test("an unreadable date where nothing was set says that nothing is", async () => {
    const user = userEvent.setup();
    show(bar);
    await user.type(field("Until"), "soon{Enter}");
    expect(described(field("Until"))).toContain("Not understood. No limit is set here.");
  });

  test("writing on takes the complaint away until it is read again", async () => {
    const user = userEvent.setup();
    show(bar);
    await user.type(field("Until"), "soon{Enter}");
    await user.type(field("Until"), "er");
    expect(field("Until").getAttribute("aria-invalid")).toBe("false");
    await user.tab();
    expect(field("Until").getAttribute("aria-invalid")).toBe("true");
  });

  test("figures that could be two days are not guessed: both are named", async () => {
    const user = userEvent.setup();
    const { view, modes } = show(bar, { view: { to: "2025-06" } });
    await user.clear(field("Until"));
    await user.type(field("Until"), "3/4/2025{Enter}");
    expect(view().to).toBe("2025-06");
    expect(modes).toEqual([]);
    expect(described(field("Until"))).toBe(
      "This could be 3 April 2025 or 4 March 2025. The limit stays at 30 June 2025. Write the month as a word.",
    );
  });

  test("a day without a year takes the one of the main events, and that is said", async () => {
    const user = userEvent.setup();
    const { view } = show(bar);
    await user.type(field("From"), "30 march{Enter}");
    expect(view().from).toBe("2025-03-30");
    expect(described(field("From"))).toBe("from 30 March 2025 (year added)");
    await user.clear(field("From"));
    await user.type(field("From"), "31 March 2025{Enter}");
    expect(described(field("From"))).toBe("from 31 March 2025");
  });

  test("without main events in one year the year is asked for", async () => {
    const user = userEvent.setup();
    const dataset = datasetOf({
      opening: { from: "2024-12-01", to: "2025-04-12" },
      events: [{ id: "e", title: "E", when: "2025" }],
    });
    const { view } = show(bar, { dataset });
    await user.type(field("From"), "30 march{Enter}");
    expect(view().from).toBeNull();
    expect(described(field("From"))).toContain("The year is missing. No limit is set here.");
  });

  test("an end refused for its beginning follows the address once the beginning is gone", async () => {
    const user = userEvent.setup();
    const { view } = show(withChips, { view: { from: "2025-04" } });
    await user.type(field("Until"), "March 2025{Enter}");
    expect(described(field("Until"))).toContain("The end is before the beginning");
    expect(described(field("From"))).toBe("from 1 April 2025");
    await user.click(screen.getByRole("button", { name: /^Remove filter: From/ }));
    expect(view()).toMatchObject({ from: null, to: null });
    expect(field("Until").value).toBe("");
    expect(field("Until").getAttribute("aria-invalid")).toBe("false");
  });

  test("complains in Japanese", async () => {
    const user = userEvent.setup();
    show(bar, { lang: "ja", view: { from: "2025" } });
    await user.clear(field("開始"));
    await user.type(field("開始"), "3/4/2025{Enter}");
    expect(described(field("開始"))).toBe(
      "2025年4月3日とも2025年3月4日とも読めます。指定は2025年1月1日からのままです。「3月4日」のように月を書いてください。",
    );
    await user.clear(field("開始"));
    await user.type(field("開始"), "3月末{Enter}");
    expect(described(field("開始"))).toBe("2025年3月21日から（年を補いました）");
  });

  test("an emptied field opens the range, and with the last side 'only certain' goes too", async () => {
    const user = userEvent.setup();
    const { view } = show(bar, { view: { from: "2025", certain: true } });
    await user.clear(field("From"));
    await user.keyboard("{Enter}");
    expect(view()).toMatchObject({ from: null, certain: false });
  });

  test("follows the address", async () => {
    const user = userEvent.setup();
    const { view } = show(bar);
    await user.type(field("From"), "March 2025{Enter}");
    await user.click(screen.getByRole("button", { name: "Period" }));
    await user.click(await screen.findByRole("button", { name: "2025" }));
    expect(view()).toMatchObject({ from: "2025", to: "2025" });
    expect(field("From").value).toBe("2025");
  });
});

describe("periods", () => {
  test("come from the dataset, and the one that counts is marked", async () => {
    const user = userEvent.setup();
    const { view } = show(bar, { view: { to: "2024" } });
    await user.click(screen.getByRole("button", { name: "Period" }));
    const names = (await screen.findAllByRole("button", { pressed: false })).map((each) => each.textContent);
    expect(names).toEqual(["Any time", "Main events", "2025"]);
    expect(screen.getByRole("button", { pressed: true }).textContent).toBe("Before 2025");
    await user.click(screen.getByRole("button", { name: "Main events" }));
    expect(view()).toMatchObject({ from: "2025-02-01", to: "2025-04-12" });
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Period" }));
  });

  test("years before the common era are counted as historians do", async () => {
    const user = userEvent.setup();
    const events = ["-0043", "-0043", "-0043", "-0050"].map((when, index) => ({
      id: `e${index}`,
      title: "E",
      when,
    }));
    const { view } = show(bar, { dataset: datasetOf({ events }) });
    await user.click(screen.getByRole("button", { name: "Period" }));
    expect(screen.getByRole("button", { name: "Before 44 BC" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "44 BC" }));
    expect(view()).toMatchObject({ from: "-0043", to: "-0043" });
  });

  test("'any time' also takes an unreadable draft away", async () => {
    const user = userEvent.setup();
    show(bar);
    await user.type(field("From"), "soon{Enter}");
    await user.click(screen.getByRole("button", { name: "Period" }));
    await user.click(screen.getByRole("button", { name: "Any time" }));
    expect(field("From").value).toBe("");
  });
});

test("'only certain' is there while a range is set, with an explanation", async () => {
  const user = userEvent.setup();
  const { view, modes } = show(bar, { view: { from: "2025-03-30" } });
  const certain = screen.getByRole("checkbox", { name: "Only certainly in this period" });
  expect(described(certain)).toContain("only possibly");
  await user.click(certain);
  expect(view().certain).toBe(true);
  await user.clear(field("From"));
  await user.tab();
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(modes).toEqual(["push", "push"]);
});
