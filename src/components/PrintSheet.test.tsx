// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import type { Dataset } from "../model/types.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import type { ViewState } from "../view/viewState.ts";
import { LocaleProvider } from "./locale.tsx";
import { PrintPart } from "./PrintPart.tsx";
import { PrintSheet } from "./PrintSheet.tsx";
import { makeDataset } from "./testing/makeEvent.ts";
import type { StoryView } from "./useStory.ts";

afterEach(cleanup);

const DATASET = makeDataset({
  title: { en: "Three meetings", ja: "三つの会談" },
  actors: [{ id: "jp", name: { en: "Japan", ja: "日本" }, kind: "state" }],
  sources: [
    {
      id: "a",
      title: "First report",
      publisher: "Agency",
      url: "https://example.org/a",
      published: "2025-02-01",
    },
    { id: "b", title: "Second report", url: "javascript:alert(1)" },
    { id: "c", title: "Third report" },
  ],
  events: [
    account("late", "2025-03-30", ["a", "c"]),
    account("early", "2025-02-07", ["a", "b"]),
    { id: "bare", title: "Without a source", when: "2024-05-10" },
  ],
});

function account(id: string, when: string, sources: readonly string[]): object {
  return { id, title: `Event ${id}`, actors: ["jp"], accounts: [{ status: "occurred", when, sources }] };
}

function storyOf(view: ViewState, dataset = DATASET): StoryView {
  const matches = filterEvents(dataset, view);
  const none = { search: null, words: null, searching: false, searchFailed: false };
  return { dataset, matches, opened: null, omitted: { sources: 0, accounts: 0 }, ...none };
}

interface Shown {
  readonly lang?: "en" | "ja";
  readonly dataset?: Dataset;
}

function show(patch: Partial<ViewState> = {}, { lang = "en", dataset = DATASET }: Shown = {}): HTMLElement {
  const view = { ...DEFAULT_VIEW, ...patch };
  return render(
    <LocaleProvider value={{ lang, words: lang === "ja" ? ja : en }}>
      <PrintSheet part="head" story={storyOf(view, dataset)} view={view} whole={dataset} />
      <PrintSheet part="list" story={storyOf(view, dataset)} view={view} whole={dataset} />
    </LocaleProvider>,
  ).container;
}

describe("the printed page", () => {
  it("says in words what is shown: title, filters, the day of knowledge, the address", () => {
    const sheet = show({ actor: ["jp"], from: "2025-03", asOf: "2025-04-02" });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Three meetings");
    expect(sheet.querySelector(".print__view")?.textContent).toBe(
      "1 of 3 events · Chosen: Actor Japan · From 1 March 2025",
    );
    expect(sheet.querySelector(".print__as-of")?.textContent).toContain("As it stood on 2 April 2025");
    expect(sheet.querySelector(".print__origin")?.textContent).toContain("?actor=jp&from=2025-03");
  });

  it("has the timeline as a drawing with a name", () => {
    const drawing = show().querySelector("svg[role=img]");
    expect(drawing?.querySelector("title")?.textContent).toBe("Three meetings");
    expect(drawing?.textContent).toContain("Event early");
  });

  it("numbers the sources in the order in which the events name them, and explains them at the end", () => {
    const sheet = show();
    const cited = [...sheet.querySelectorAll("article")].map((article) => [
      within(article).getByRole("heading").textContent,
      article.querySelector(".print__cited")?.textContent,
    ]);
    expect(cited).toEqual([
      ["Without a source", "No source given"],
      ["Event early", "Sources 1, 2"],
      ["Event late", "Sources 1, 3"],
    ]);
    const sources = [...sheet.querySelectorAll(".print__sources > li")].map((item) => item.textContent);
    expect(sources).toEqual([
      "Agency: First report, 1 Feb 2025 https://example.org/a",
      "Second report",
      "Third report",
    ]);
  });

  it("has the lanes of the wide canvas in the drawing, with their names, and says what they are", () => {
    const drawn = (sheet: HTMLElement): readonly (string | null)[] =>
      [...sheet.querySelectorAll("svg text")].map(({ textContent }) => textContent);
    const byState = show();
    expect(drawn(byState)).toEqual(expect.arrayContaining(["Japan", "None of these"]));
    expect(byState.textContent).toContain("Its lanes are by state.");
    cleanup();
    const inOne = show({ lanes: "none" });
    expect(drawn(inOne)).not.toContain("Japan");
    expect(inOne.textContent).not.toContain("Its lanes");
    cleanup();
    // Nothing here has a topic.
    expect(show({ lanes: "topic" }).textContent).not.toContain("Its lanes");
  });

  it("draws what the filters leave when none of it is in the visible time", () => {
    const drawing = show({ win: "1990/1991", from: "2025-03" }).querySelector("svg");
    expect(drawing?.textContent).toContain("Event late");
  });

  it("prints the first 500 events and says how many there are", () => {
    const many = Array.from({ length: 620 }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      when: "2025",
    }));
    const sheet = show({}, { dataset: makeDataset({ events: many }) });
    expect(sheet.querySelectorAll("article")).toHaveLength(500);
    expect(sheet.textContent).toContain("The first 500 of 620 events are printed.");
  });

  it("leaves another view as it is, without drawing and list, and has all changes of a comparison", () => {
    const sheet = show({ view: "moved" });
    expect(sheet.querySelector("svg, article")).toBeNull();
    cleanup();
    const compared = show({ compare: "2024-06-01" });
    expect(within(compared).getByRole("heading", { name: /^What changed from 1 June 2024/ })).toBeTruthy();
    expect(compared.querySelectorAll(".changes > li")).toHaveLength(2);
  });

  it("is in Japanese too", () => {
    const sheet = show({ actor: ["jp"] }, { lang: "ja" });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("三つの会談");
    expect(sheet.textContent).toContain("出来事3件中2件");
    expect(sheet.textContent).toContain("出典 1, 2");
  });

  it("says that there is nothing, without a drawing, when the filters leave nothing", () => {
    const sheet = show({ from: "2030" });
    expect(sheet.querySelector("svg")).toBeNull();
    expect(sheet.querySelector(".print__view")?.textContent).toContain("0 of 3 events");
  });
});

describe("while the page is printed", () => {
  it("the sheet stands there, and only then", async () => {
    const view = DEFAULT_VIEW;
    render(
      <LocaleProvider value={{ lang: "en", words: en }}>
        <PrintPart sheet={{ story: storyOf(view), view, whole: DATASET }}>
          <main>On the screen</main>
        </PrintPart>
      </LocaleProvider>,
    );
    expect(screen.queryByRole("heading", { level: 1 })).toBeNull();
    await act(async () => void dispatchEvent(new Event("beforeprint")));
    const title = await screen.findByRole("heading", { level: 1 });
    const [head, screenPart, list] = [...(title.closest(".print")?.parentElement?.children ?? [])];
    expect([head, screenPart, list].map((each) => each?.tagName)).toEqual(["DIV", "MAIN", "DIV"]);
    act(() => void dispatchEvent(new Event("afterprint")));
    expect(screen.queryByRole("heading", { level: 1 })).toBeNull();
  });
});
