// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { show } from "./filters.fixture.tsx";
import { PeriodLinks } from "./PeriodLinks.tsx";

afterEach(cleanup);

const NAMES = ["Show from here on", "Show until here"];

/** The period after a click on each of the two links. */
async function limits(when: string, view: { from?: string; to?: string } = {}): Promise<string[]> {
  const date = parseFuzzyDate(when);
  if (date === null) throw new Error(when);
  const ends: string[] = [];
  for (const name of NAMES) {
    const shown = show((props) => <PeriodLinks date={date} view={props.view} onView={props.onView} />, {
      view,
    });
    const link = screen.queryByRole("link", { name });
    if (link !== null) {
      await userEvent.setup().click(link);
      ends.push(`${shown.view().from ?? ""}/${shown.view().to ?? ""}`);
    }
    cleanup();
  }
  return ends;
}

test("a day is both; of a longer or uncertain time it is the first and the last day", async () => {
  expect(await limits("2025-03-29")).toEqual(["2025-03-29/", "/2025-03-29"]);
  expect(await limits("2025-03-30T09:50+09:00")).toEqual(["2025-03-30/", "/2025-03-30"]);
  expect(await limits("2025-03-24/2025-03-30")).toEqual(["2025-03-24/", "/2025-03-30"]);
  expect(await limits("2025-04")).toEqual(["2025-04-01/", "/2025-04-30"]);
});

test("an open end and a year that can't be typed are no limits", async () => {
  expect(await limits("2024-07-28/..")).toEqual(["2024-07-28/"]);
  expect(await limits("Y-12000")).toEqual([]);
});

test("the other limit stays, unless the period would end before it begins", async () => {
  const view = { from: "2025-02", to: "2025-03" };
  expect(await limits("2025-03-10", view)).toEqual(["2025-03-10/2025-03", "2025-02/2025-03-10"]);
  expect(await limits("2025-04-20", view)).toEqual(["2025-04-20/", "2025-02/2025-04-20"]);
  expect(await limits("2025-01-20", view)).toEqual(["2025-01-20/2025-03", "/2025-01-20"]);
});
