// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ja } from "../i18n/ja.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { EventDetail } from "./EventDetail.tsx";
import { LocaleProvider } from "./locale.tsx";
import { makeDataset } from "./testing/makeEvent.ts";

afterEach(cleanup);

const sources = ["Kyodo", "Jiji", "Asahi", "Ministry"].map((publisher) => ({
  id: publisher.toLowerCase(),
  title: `Report by ${publisher}`,
  publisher,
}));
const early = { id: "early", title: "Early report", publisher: "Early", published: "2025-02-13" };
const held = { status: "occurred", when: "2025-03-30", sources: ["ministry"] };

function show(accounts: readonly object[], japanese = false, claims: readonly object[] = []): string {
  const dataset = makeDataset({
    languages: ["en"],
    actors: [
      { id: "near", name: "Sources close to the matter", kind: "group" },
      { id: "jiji", name: "The agency", kind: "organization" },
    ],
    sources: [...sources, early],
    events: [{ id: "e", title: "Meeting", accounts, claims }],
  });
  const [event] = dataset.events;
  if (event === undefined) throw new Error("no event");
  const panel = (
    <EventDetail
      dataset={dataset}
      event={event}
      matches={[]}
      view={DEFAULT_VIEW}
      onView={() => undefined}
      onClose={() => undefined}
    />
  );
  render(japanese ? <LocaleProvider value={{ lang: "ja", words: ja }}>{panel}</LocaleProvider> : panel);
  return screen.getByRole("dialog").textContent ?? "";
}

describe("How the date changed", () => {
  it("names who gave the date that did not hold, and how many dates there were", () => {
    const text = show([
      { status: "arranging", when: "[2025-03-21..2025-03-31]", sources: ["kyodo"] },
      { status: "arranging", when: "[2025-04..]", sources: ["jiji"] },
      { status: "announced", when: "2025-03-30", sources: ["ministry"] },
      held,
    ]);
    expect(screen.getByRole("heading", { level: 3, name: "How the date changed" })).toBeTruthy();
    expect(text).toContain("A date was given 3 times beforehand; 1 of these dates did not hold.");
    expect(text).toContain(
      "Jiji expected April 2025 or later; it took place 30 March 2025: at least 2 days earlier.",
    );
  });

  it("begins with the first report, the first date and what came of it", () => {
    const first = { reported: "2025-01-28", status: "arranging", when: null, summary: "Talks are arranged." };
    const accounts = [
      { ...first, sources: ["kyodo"] },
      {
        reported: "2025-02-11",
        status: "arranging",
        when: "[2025-04..]",
        whenText: "April",
        sources: ["jiji"],
      },
      { ...held, reported: "2025-03-30" },
    ];
    const claim = { about: "when", statement: "In April.", value: "[2025-04..]", source: "jiji" };
    const near = { id: "c", ...claim, says: "near", attribution: "unnamed" };
    const text = show(accounts, false, [near]);
    const rows = [...document.querySelectorAll(".firsts__row")].map((row) =>
      [...row.querySelectorAll("dt, dd > p, dd:not(:has(p))")].map((part) => part.textContent),
    );
    expect(rows).toEqual([
      ["First report", "28 January 2025, Kyodo", "Talks are arranged."],
      [
        "First date",
        "11 February 2025, Sources close to the matter in Jiji",
        "expected April 2025 or later, written “April”",
      ],
      ["In the end", "Took place: 30 March 2025; against the first date: at least 2 days earlier"],
    ]);
    expect(text).toContain(
      "Sources close to the matter in Jiji expected April 2025 or later (“April”); it took place 30 March 2025",
    );
    cleanup();
    // A house that speaks for itself is named once.
    show(accounts, false, [{ id: "c", ...claim, says: "jiji", attribution: "own-voice" }]);
    expect(document.querySelectorAll(".firsts__by")[1]?.textContent).toBe("11 February 2025, Jiji");
    cleanup();
    const planned = { status: "planned", when: "2025-04", sources: ["jiji"] };
    show([planned, held]);
    expect(document.querySelector(".firsts")).toBeNull();
    cleanup();
    show([planned, planned, { status: "announced", when: "2025-05" }]);
    expect(document.querySelectorAll(".firsts__row")).toHaveLength(2);
    expect(document.querySelector(".firsts")?.textContent).toContain("As expected now");
  });

  it("names who gave a date beside its bar, as often as it was given", () => {
    show([
      { reported: "2025-02-11", status: "planned", when: "2025-04", sources: ["kyodo"] },
      { reported: "2025-02-13", status: "planned", when: "2025-04", sources: ["jiji"] },
      held,
    ]);
    expect([...document.querySelectorAll(".slip-chart__words")].map((each) => each.textContent)).toEqual([
      "Kyodo, 11 Feb 2025Jiji, 13 Feb 2025",
      "In the end: Took place",
    ]);
  });

  it("tells the sources that came out before a report from those that report it", () => {
    show([
      { reported: "2025-02-13", status: "planned", when: "2025-04", sources: ["early"] },
      { ...held, reported: "2025-03-30", sources: ["ministry", "early"] },
    ]);
    const lists = [...document.querySelectorAll(".history__step")].map((step) =>
      [...step.querySelectorAll(".history__sources")].map(({ textContent }) => textContent),
    );
    expect(lists).toEqual([
      ["Early 13 Feb 2025"],
      ["Ministry", "Also drawn on, published before: Early 13 Feb 2025"],
    ]);
  });

  it("says of a step what is earlier than what, and beside the date that a more exact one had been given", () => {
    const text = show([
      { reported: "2025-02-13", status: "arranging", when: "2025-03-29", sources: ["early"] },
      { reported: "2025-03-07", status: "planned", when: "[2025-03-21..2025-03-31]", sources: ["kyodo"] },
    ]);
    expect(text).toContain("A more exact date had been given before: 29 Mar 2025, Early.");
    cleanup();
    expect(show([{ status: "planned", when: "[2025-04..]" }, held])).toContain(
      "The final date is at least 2 days earlier than this one",
    );
  });

  it("counts as many dates as the steps below show, a repeated one each time", () => {
    const text = show([
      { status: "arranging", when: null },
      { status: "arranging", when: "[2025-04..]", sources: ["jiji"] },
      { status: "planned", when: "[2025-04..]", sources: ["asahi"] },
      { status: "announced", when: "2025-03-30", sources: ["ministry"] },
      held,
    ]);
    expect(text).toContain("A date was given 3 times beforehand; 2 of these dates did not hold.");
    expect(text.match(/: expected/g)).toHaveLength(3);
  });

  it("says nothing of numbers for one date, and counts more than two who gave it", () => {
    const text = show([
      { status: "planned", when: "2025-04", sources: ["kyodo", "jiji"] },
      { status: "planned", when: "2025-04", sources: ["asahi", "lost"] },
      held,
    ]);
    expect(text).not.toContain("beforehand");
    expect(text).toContain(
      "Kyodo, Jiji, and 2 more gave April 2025 as the plan; it took place 30 March 2025: 2 to 31 days earlier.",
    );
  });

  it("says that none of several held, and of what is off when it was last expected", () => {
    const text = show([
      { status: "planned", when: "2025-02" },
      { status: "planned", when: "2025-03" },
      { status: "cancelled", when: "2025-07-01" },
    ]);
    expect(text).toContain("A date was given 2 times beforehand; none of these dates held.");
    expect(text).toContain(
      "A report without a source gave February 2025 as the plan; it was last expected 1 July 2025",
    );
  });

  it("stands under another heading where no date moved", () => {
    for (const accounts of [
      [{ status: "announced", when: "2025-03-30" }, held],
      [{ status: "arranging", when: null }, held],
      [{ status: "planned", when: "[2025-03-21..2025-03-31]" }, held],
    ]) {
      const text = show(accounts);
      expect(screen.getByRole("heading", { level: 3, name: "What was known when" })).toBeTruthy();
      expect(text).not.toContain("How the date changed");
      cleanup();
    }
  });

  it("does not say the status twice, in Japanese either", () => {
    const accounts = [{ status: "planned", when: "2025-04", whenText: "April", sources: ["jiji"] }, held];
    expect(show(accounts)).toContain("Took place: 30 March 2025");
    cleanup();
    const text = show(accounts, true);
    expect(text).toContain("実際にあった：2025年3月30日");
    expect(text).toContain("予定：2025年4月の見込み、原文「April」");
    expect(text).toContain(
      "Jijiは2025年4月（原文「April」）の予定としていた。実際は2025年3月30日（2～31日早い）。",
    );
  });
});
