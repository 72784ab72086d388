// @vitest-environment jsdom
import { act, cleanup, screen, within, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { FilterBar } from "./FilterBar.tsx";
import { datasetOf, show, SMALL } from "./filters.fixture.tsx";
import type { ShownProps } from "./filters.fixture.tsx";
import { DOCUMENT_ROOT, RootProvider } from "./root.ts";
import type { Root } from "./root.ts";

/** Panels come in chunks of their own: not the time that takes is tested here. */
beforeAll(async () => {
  await import("./ActorPanel.tsx");
  await import("./PeriodList.tsx");
  await import("./FilterSheet.tsx");
});

afterEach(cleanup);

const OFFICES = datasetOf({
  actors: [
    { id: "jp", name: "Japan", kind: "state" },
    { id: "us", name: "United States", kind: "state" },
    { id: "scc", name: "Committee (2+2)", memberOf: [{ actor: "jp" }, { actor: "us" }] },
    { id: "mod", name: "Ministry of Defense", memberOf: [{ actor: "jp" }] },
    {
      id: "nakatani",
      name: "Nakatani Gen",
      memberOf: [{ actor: "mod", role: { en: "Minister of Defense", ja: "防衛相" } }],
    },
    { id: "ishiba", name: "Ishiba Shigeru", memberOf: [{ actor: "jp", role: "Prime Minister" }] },
    { id: "hegseth", name: "Pete Hegseth", memberOf: [{ actor: "us" }] },
  ],
  events: [{ id: "e", title: "E", when: "2025", actors: ["scc", "nakatani", "ishiba", "hegseth"] }],
});

const bar = ({ dataset, view, onView }: ShownProps) => (
  <FilterBar dataset={dataset} onView={onView} view={view} />
);
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: string | RegExp) => screen.getByRole("checkbox", { name });

async function openActors() {
  const user = userEvent.setup();
  await user.click(button(/^Actors/));
  return user;
}

describe("the bar", () => {
  test("what opens takes the focus with it, and Esc brings it back", async () => {
    const user = userEvent.setup();
    show(bar);
    for (const name of [/^Actors/, /^Period/, /^Status/]) {
      await user.click(button(name));
      await waitFor(() => {
        const panel = document.querySelector(".filter-popup__panel");
        expect(panel?.querySelector("input, button")).toBe(document.activeElement);
      });
      await user.keyboard("{Escape}");
      expect(document.activeElement).toBe(button(name));
    }
  });

  test("is prerendered without inline styles, clock or window, as a named search region", () => {
    const html = renderToString(<FilterBar dataset={SMALL} onView={() => {}} view={DEFAULT_VIEW} />);
    expect(html).toContain('data-part="filters"');
    expect(html).not.toContain("style=");
    show(bar);
    expect(screen.getByRole("search", { name: "Filter events" })).toBeTruthy();
  });

  describe("on narrow pages", () => {
    const toggle = () => button(/^Filters/);
    const narrow: Root = { ...DOCUMENT_ROOT, isAtMost: () => true };
    const row = () => document.querySelector(".filter-bar__row");
    const open = async (patch: Partial<ViewState> = {}) => {
      const user = userEvent.setup();
      const shown = show((props) => <RootProvider value={narrow}>{bar(props)}</RootProvider>, {
        view: patch,
      });
      await user.click(toggle());
      await screen.findByRole("dialog", { name: toggle().textContent });
      return { user, ...shown };
    };

    test("the button says how many are set and opens all of them in a sheet with the focus at its title; each way out leads back", async () => {
      const { user } = await open({ actor: ["jp", "us"], from: "2025" });
      const sheet = screen.getByRole("dialog", { name: "Filters (3)" });
      expect(toggle().getAttribute("aria-expanded")).toBe("true");
      expect(document.activeElement).toBe(within(sheet).getByRole("heading", { name: "Filters (3)" }));
      expect(sheet.contains(row())).toBe(true);
      for (const out of ["{Escape}", "Close filters", "Show 4 events"]) {
        if (out.startsWith("{")) await user.keyboard(out);
        else await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: out }));
        expect(screen.queryByRole("dialog")).toBeNull();
        expect(document.activeElement).toBe(toggle());
        expect(row()?.parentElement?.className).toBe("filter-bar");
        await user.click(toggle());
      }
    });

    test("what one chooses is counted there, politely, and can be cleared", async () => {
      const { user, view } = await open();
      const said = () => screen.getByRole("status").textContent;
      expect(said()).toBe("6 events");
      await user.click(button("Status"));
      await user.click(box(/^Planned/));
      expect(said()).toBe("1 of 6 events");
      expect(button("Show 1 event")).toBeTruthy();
      await user.click(button("Clear all filters"));
      expect(view().status).toEqual([]);
      expect(said()).toBe("6 events");
      const clear = button("Clear all filters");
      expect(clear.getAttribute("aria-disabled")).toBe("true");
      expect(document.activeElement).toBe(clear);
    });

    test("a panel unfolded in it stays when another is pressed; Esc folds it before it closes the sheet", async () => {
      const { user } = await open();
      await user.click(button("Status"));
      await user.click(button("Topics"));
      expect(button("Status").getAttribute("aria-expanded")).toBe("true");
      await user.keyboard("{Escape}");
      expect(button("Topics").getAttribute("aria-expanded")).toBe("false");
      expect(screen.getByRole("dialog")).toBeTruthy();
    });

    /** A window of which the width changes. */
    const resizable = (beginsWide: boolean) => {
      let wide = beginsWide;
      const watched = new Set<() => void>();
      const root: Root = {
        ...DOCUMENT_ROOT,
        isAtMost: () => !wide,
        watchWidth: (_, changed) => {
          watched.add(changed);
          return () => watched.delete(changed);
        },
      };
      show((props) => <RootProvider value={root}>{bar(props)}</RootProvider>);
      return (becomesWide: boolean) => {
        wide = becomesWide;
        act(() => {
          for (const changed of watched) changed();
        });
      };
    };

    test("a window that becomes narrow takes an open panel along into the sheet, and leaves what nobody uses", async () => {
      const user = userEvent.setup();
      const become = resizable(true);
      become(false);
      expect(screen.queryByRole("dialog")).toBeNull();
      become(true);
      await user.click(button("Status"));
      become(false);
      const sheet = await screen.findByRole("dialog", { name: "Filters" });
      expect(within(sheet).getByRole("button", { name: "Status" }).getAttribute("aria-expanded")).toBe(
        "true",
      );
      expect(within(sheet).getByRole("checkbox", { name: /^Planned/ })).toBeTruthy();
    });

    test("a field that lost the focus only because it was hidden goes along, once", async () => {
      const user = userEvent.setup();
      const become = resizable(true);
      const field = screen.getByRole("textbox", { name: "Until" });
      await user.click(field);
      // Nothing has a place here, as in a row that is hidden.
      act(() => field.blur());
      become(false);
      await screen.findByRole("dialog", { name: "Filters" });
      await user.keyboard("{Escape}");
      become(true);
      become(false);
      expect(screen.queryByRole("dialog")).toBeNull();
    });

    test("a window that becomes wide keeps what was unfolded, half typed and in focus", async () => {
      const user = userEvent.setup();
      const become = resizable(false);
      await user.click(toggle());
      await screen.findByRole("dialog");
      await user.click(button("Status"));
      await user.type(screen.getByRole("textbox", { name: "From" }), "20");
      // As the style sheet has it there.
      const hidden = toggle();
      hidden.style.display = "none";
      hidden.focus = () => {};
      become(true);
      expect(screen.queryByRole("dialog")).toBeNull();
      const from = screen.getByRole<HTMLInputElement>("textbox", { name: "From" });
      expect(from.value).toBe("20");
      expect(document.activeElement).toBe(from);
      await waitFor(() => expect(button("Status").getAttribute("aria-expanded")).toBe("false"));
    });
  });

  test("offers no filter that the dataset has nothing for", () => {
    show(bar, { dataset: datasetOf({ events: [{ id: "e", title: "E", when: "2025" }] }) });
    expect(screen.queryByRole("button", { name: "Actors" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Topics" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Status" })).toBeNull();
    expect(screen.getByRole("textbox", { name: "From" })).toBeTruthy();
  });

  test("speaks Japanese", async () => {
    const user = userEvent.setup();
    show(bar, { lang: "ja", view: { from: "2025-03" } });
    expect(screen.getByText("2025年3月1日から")).toBeTruthy();
    await user.click(button("当事者"));
    expect(await screen.findByRole("checkbox", { name: /^日本/ })).toBeTruthy();
  });

  test("topics come by their number of events, then by name, in every language", async () => {
    const dataset = datasetOf({
      topics: [
        { id: "none", name: "Aim" },
        { id: "b", name: { en: "Base", ja: "基地" } },
        { id: "a", name: { en: "Army", ja: "陸軍" } },
        { id: "most", name: "Zone" },
      ],
      events: [
        { id: "e", title: "E", when: "2025", topics: ["b", "most"] },
        { id: "f", title: "F", when: "2025", topics: ["a", "most"] },
      ],
    });
    for (const [lang, name, order] of [
      ["en", "Topics", ["Zone", "Army", "Base", "Aim"]],
      ["ja", "主題", ["Zone", "陸軍", "基地", "Aim"]],
    ] as const) {
      const user = userEvent.setup();
      show(bar, { dataset, lang });
      await user.click(button(name));
      const names = [...document.querySelectorAll(".choice-list__name")].map((each) => each.textContent);
      expect(names).toEqual(order);
      cleanup();
    }
  });

  test("topics and statuses: counts beside the other filters, the choice goes to the address", async () => {
    const user = userEvent.setup();
    const { view, modes } = show(bar, { view: { actor: ["us"] } });
    await user.click(button("Topics"));
    expect(box("Summits 1 event")).toBeTruthy();
    expect(box("Command 0 events")).toBeTruthy();
    await user.click(box(/Summits/));
    expect(view().topic).toEqual(["summits"]);
    await user.click(button("Status"));
    expect(screen.queryByRole("checkbox", { name: /Postponed/ })).toBeNull();
    await user.click(box(/Planned/));
    expect(view().status).toEqual(["planned"]);
    expect(modes).toEqual(["push", "push"]);
    await user.click(button("Clear choice"));
    expect(view().status).toEqual([]);
    expect(document.activeElement).toBe(button("Status"));
  });
});

describe("actors", () => {
  test("a tree of boxes with counts; choosing writes the address as a new step", async () => {
    const { view, modes } = show(bar);
    const user = await openActors();
    expect(button("Actors").getAttribute("aria-expanded")).toBe("true");
    expect(box("Japan 5 events")).toBeTruthy();
    expect(box("Ministry of Defense 2 events")).toBeTruthy();
    await user.click(box(/^Japan/));
    expect(view().actor).toEqual(["jp"]);
    expect(box(/^Ministry of Defense included/)).toBeTruthy();
    await user.click(box(/^Japan/));
    expect(view().actor).toEqual([]);
    expect(modes).toEqual(["push", "push"]);
  });

  test("counts follow the other filters", async () => {
    show(bar, { view: { from: "2025-03", to: "2025-03" } });
    await openActors();
    expect(box("Japan 2 events")).toBeTruthy();
    expect(box("United States 1 event")).toBeTruthy();
  });

  test("a member chosen deep down is unfolded and its state shown as partly chosen", async () => {
    show(bar, { view: { actor: ["nakatani"] } });
    await openActors();
    const chosen = box(/^Nakatani Gen/);
    expect(chosen instanceof HTMLInputElement && chosen.checked).toBe(true);
    const state = box(/^Japan/);
    expect(state instanceof HTMLInputElement && state.indeterminate).toBe(true);
  });

  test.each(["hegs", "PETE", "ｎａｋａ", "中谷", "ナカタニ", "なかたに", "gen naka"])(
    "finds by %s",
    async (query) => {
      show(bar);
      const user = await openActors();
      expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Find an actor" }));
      await user.keyboard(query);
      expect(screen.getByRole("status").textContent).toBe("1 actor found");
      expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    },
  );

  test.each([
    ["defence", ["Ministry of Defense Japan", "Nakatani Gen Minister of Defense"]],
    ["minister of defense", ["Nakatani Gen Minister of Defense"]],
    ["defence minister", ["Nakatani Gen Minister of Defense"]],
    ["防衛相", ["Nakatani Gen Minister of Defense"]],
    ["PM", ["Ishiba Shigeru Prime Minister"]],
    ["MoD", ["Ministry of Defense Japan", "Nakatani Gen Minister of Defense"]],
  ])("%s also finds by office, initials and the other spelling, and says why", async (query, expected) => {
    show(bar, { dataset: OFFICES });
    const user = await openActors();
    await user.keyboard(query);
    const rows = screen.getAllByRole("checkbox").map((each) => {
      const name = each.closest("label")?.querySelector(".actor-row__name");
      const [office] = name?.querySelector(".actor-row__role")?.textContent.split(" · ") ?? [];
      const [own] = name?.querySelector("bdi")?.textContent.split("\n") ?? [];
      return `${own} ${office ?? name?.querySelector(".actor-row__path")?.textContent}`;
    });
    expect(rows).toEqual(expected);
  });

  test("an actor of two states is found once, with both", async () => {
    show(bar, { dataset: OFFICES });
    const user = await openActors();
    await user.keyboard("2+2");
    const label = screen.getByRole("checkbox").closest("label");
    expect(label?.querySelector(".actor-row__path")?.textContent).toBe("Japan · United States");
  });

  test("Enter chooses the only one found, and goes to the first while there are more", async () => {
    const { view, modes } = show(bar);
    const user = await openActors();
    await user.keyboard("united{Enter}");
    expect(view().actor).toEqual(["us"]);
    const search = screen.getByRole<HTMLInputElement>("searchbox", { name: "Find an actor" });
    expect(document.activeElement).toBe(search);
    await user.keyboard("{Enter}");
    expect(view().actor).toEqual(["us"]);
    await user.clear(search);
    await user.keyboard("n{Enter}");
    expect(view().actor).toEqual(["us"]);
    expect(modes).toEqual(["push"]);
    expect(document.activeElement).toBe(screen.getAllByRole("checkbox")[0]);
    await user.keyboard("{Enter}");
    expect(view().actor).toHaveLength(2);
  });

  test("a whole word of the name comes before what only begins so", async () => {
    const dataset = datasetOf({
      actors: [
        { id: "kcna", name: "Korean Central News Agency", memberOf: [{ actor: "kp" }] },
        { id: "kp", name: "North Korea", kind: "state" },
      ],
      events: [{ id: "e", title: "E", when: "2025", actors: ["kcna"] }],
    });
    show(bar, { dataset });
    const user = await openActors();
    await user.keyboard("korea");
    expect(screen.getAllByRole("checkbox").map((each) => each.closest("label")?.textContent)).toEqual([
      expect.stringMatching(/^North Korea/),
      expect.stringMatching(/^Korean Central/),
    ]);
  });

  test("says when nothing is found", async () => {
    show(bar);
    const user = await openActors();
    await user.keyboard("zzz");
    expect(screen.getByRole("status").textContent).toBe("No actor has a name like this.");
  });

  test("the keyboard alone: arrows, Home, End, fold and unfold, Space, letters, Esc", async () => {
    const { view } = show(bar);
    const user = userEvent.setup();
    button("Actors").focus();
    await user.keyboard("{Enter}{ArrowDown}");
    expect(document.activeElement).toBe(box(/^Japan/));
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(box(/^Ministry/));
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(document.activeElement).toBe(box(/^Nakatani/));
    await user.keyboard(" ");
    expect(view().actor).toEqual(["nakatani"]);
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement).toBe(box(/^Ministry/));
    await user.keyboard("{ArrowLeft}");
    expect(screen.queryByRole("checkbox", { name: /^Nakatani/ })).toBeNull();
    await user.keyboard("{End}");
    expect(document.activeElement).toBe(box(/^Pete Hegseth/));
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(box(/^Japan/));
    await user.keyboard("h");
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Find an actor" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("searchbox", { name: "Find an actor" })).toBeNull();
    expect(document.activeElement).toBe(button("Actors (1)"));
  });

  test("fold buttons are named and say their state", async () => {
    show(bar);
    const user = await openActors();
    const fold = button("Members of Japan");
    expect(fold.getAttribute("aria-expanded")).toBe("true");
    await user.click(fold);
    expect(fold.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("checkbox", { name: /^Ministry/ })).toBeNull();
  });

  test("any or all is asked for from two on, and forgotten below", async () => {
    const { view } = show(bar);
    const user = await openActors();
    await user.click(box(/^Japan/));
    expect(screen.queryByRole("radio")).toBeNull();
    await user.click(box(/^United States/));
    const group = screen.getByRole("group", { name: "Show events with" });
    await user.click(within(group).getByRole("radio", { name: "all of them" }));
    expect(view().match).toBe("all");
    await user.click(box(/^Japan/));
    expect(view()).toMatchObject({ actor: ["us"], match: "any" });
  });

  test("closes by a click elsewhere and by tabbing out", async () => {
    show(bar);
    const user = await openActors();
    await user.click(document.body);
    expect(screen.queryByRole("searchbox", { name: "Find an actor" })).toBeNull();
    await user.click(button("Actors"));
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(screen.queryByRole("searchbox", { name: "Find an actor" })).toBeNull();
  });

  test("thousands of actors: only a part is rendered, more on request, results are capped", async () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `a${index}`);
    const actors = ids.map((id) => ({ id, name: `Actor ${id}` }));
    show(bar, {
      dataset: datasetOf({ actors, events: [{ id: "e", title: "E", when: "2025", actors: ids }] }),
    });
    const user = userEvent.setup();
    await user.click(screen.getByText("Actors"));
    // Not by role: that asks the style of each of thousands of elements.
    const boxes = () => document.querySelectorAll("input[type=checkbox]").length;
    expect(boxes()).toBe(50);
    await user.click(screen.getByText("Show 50 more"));
    expect(boxes()).toBe(100);
    await user.type(screen.getByPlaceholderText("Find an actor"), "a");
    expect(boxes()).toBe(50);
    expect(screen.getByText("2950 more match: type more letters to narrow them down.")).toBeTruthy();
  });

  test("names are text, ids are ids", async () => {
    const dataset = datasetOf({
      actors: [
        { id: "__proto__", name: "<img src=x onerror=alert(1)>", kind: "state" },
        { id: "constructor", name: "Inner", memberOf: [{ actor: "__proto__" }] },
      ],
      events: [{ id: "e", title: "E", when: "2025", actors: ["constructor"] }],
    });
    const { view } = show(bar, { dataset });
    const user = await openActors();
    expect(document.querySelector("img")).toBeNull();
    await user.click(box(/^<img src=x/));
    expect(view().actor).toEqual(["__proto__"]);
    await user.click(box(/^Inner/));
    expect(view().actor).toEqual(["__proto__", "constructor"]);
  });
});
