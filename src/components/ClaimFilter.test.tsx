// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { preloadFilterPanels } from "./lazyFilterPanels.ts";
import { ClaimFilter } from "./ClaimFilter.tsx";
import { ClaimList } from "./ClaimList.tsx";
import { EmptyResult } from "./EmptyResult.tsx";
import { datasetOf, show } from "./filters.fixture.tsx";
import type { ShownProps } from "./filters.fixture.tsx";
import { FilterChips } from "./FilterChips.tsx";

/** Panels come in chunks of their own: not the time that takes is tested here. */
beforeAll(async () => {
  preloadFilterPanels();
  await import("./ClaimPanel.tsx");
});

const claim = (id: string, says: string, modality: string, source: string, value?: number) => ({
  id,
  about: "dead",
  statement: `Claim ${id}.`,
  says,
  modality,
  attribution: says === "crowd" ? "unnamed" : "named",
  source,
  ...(value === undefined ? {} : { value }),
});
const DATA = datasetOf({
  actors: [
    { id: "jiji", name: { en: "Jiji Press", ja: "時事通信" } },
    { id: "crowd", name: "Officials" },
    ...["Ann", "Ben", "Cay", "Dan", "Eve"].map((name) => ({ id: name, name })),
  ],
  sources: [
    { id: "s", title: "First report", publisher: "Daily" },
    { id: "t", title: "Second report" },
  ],
  events: [
    {
      id: "one",
      title: "One",
      claims: [
        claim("c1", "crowd", "plan", "t"),
        claim("c2", "jiji", "fact", "s", 240),
        claim("c3", "Ann", "fact", "s", 200),
      ],
    },
    {
      id: "two",
      title: "Two",
      claims: [
        claim("c1", "jiji", "plan", "t"),
        claim("c2", "Ben", "opinion", "t"),
        ...["Cay", "Dan"].map((who) => claim(who, who, "opinion", "t")),
      ],
    },
    {
      id: "three",
      title: "Three",
      accounts: [
        { status: "planned", when: "2025-04-01" },
        { status: "occurred", when: "2025-03-30" },
      ],
    },
  ],
});
const part = (props: ShownProps) => (
  <>
    <ClaimFilter {...props} />
    <FilterChips {...props} />
    {props.matches.length === 0 && <EmptyResult {...props} />}
    <ul>
      {props.matches.map(({ event }) => (
        <li key={event.id}>event {event.id}</li>
      ))}
    </ul>
  </>
);
const shown = () => screen.queryAllByText(/^event /).map((each) => each.textContent.slice(6));

async function open() {
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: /^Claims/ }));
  await screen.findByText("Shows events of which at least one claim has all that is chosen here.");
  return user;
}

afterEach(cleanup);

describe("the filter of claims", () => {
  test("one claim has to have all that is chosen; counts follow each other", async () => {
    const { view, modes } = show(part, { dataset: DATA });
    const user = await open();
    await user.click(screen.getByRole("checkbox", { name: "Jiji Press 2 events" }));
    expect(shown()).toEqual(["one", "two"]);
    // Of Jiji's claims: a fact in one, a plan in two.
    await user.click(screen.getByRole("checkbox", { name: "a plan 1 event" }));
    expect(shown()).toEqual(["two"]);
    expect(screen.getByRole("checkbox", { name: "Officials 1 event" })).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: "unnamed sources 0 events" })).toBeTruthy();
    expect(view()).toMatchObject({ says: ["jiji"], modality: ["plan"] });
    expect(modes).toEqual(["push", "push"]);
    expect(screen.getByRole("button", { name: "Claims (2)" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Remove filter: Said as a plan" }));
    expect(shown()).toEqual(["one", "two"]);
  });

  test("speakers and sources are found by name", async () => {
    const { view } = show(part, { dataset: DATA });
    const user = await open();
    await user.type(screen.getByRole("searchbox", { name: "Find a speaker" }), "時事");
    expect(screen.getByText("1 name found")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: /^Jiji/ }));
    expect(view().says).toEqual(["jiji"]);
    await user.click(screen.getByRole("checkbox", { name: "Daily First report 1 event" }));
    expect(view().source).toEqual(["s"]);
    expect(shown()).toEqual(["one"]);
  });

  test("conflicting values and moved dates", async () => {
    show(part, { dataset: DATA });
    const user = await open();
    await user.click(screen.getByRole("checkbox", { name: "Conflicting values 1 event" }));
    expect(shown()).toEqual(["one"]);
    await user.click(screen.getByRole("checkbox", { name: "Date moved 0 events" }));
    expect(shown()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Also without conflicting values, 1 event" }));
    expect(shown()).toEqual(["three"]);
  });

  test("an unknown speaker is named as such, and what to drop is offered", () => {
    show(part, { dataset: DATA, view: { says: ["nobody"], source: ["s"], q: "x" } });
    expect(screen.getByRole("button", { name: "Remove filter: Unknown actor: nobody" })).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Any speaker, not only nobody, 1 event/ })).toBeTruthy();
  });

  test("speaks Japanese", async () => {
    show(part, { dataset: DATA, lang: "ja", view: { attribution: ["named"] } });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: /^主張/ }));
    expect(await screen.findByRole("checkbox", { name: /^時事通信/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: "絞り込みを解除： 話者 実名の話者" })).toBeTruthy();
  });
});

test("in the panel the claims that pass come first and are marked, the others stay", () => {
  show(
    ({ dataset, view }) => {
      const [event] = dataset.events;
      return event === undefined ? null : <ClaimList dataset={dataset} event={event} filter={view} />;
    },
    { dataset: DATA, view: { says: ["Ann"] } },
  );
  const items = screen.getAllByRole("listitem").filter((each) => each.classList.contains("claim"));
  expect(items.map((each) => /Claim (c\d)/.exec(each.textContent)?.[1])).toEqual(["c3", "c1", "c2"]);
  expect(items.map((each) => within(each).queryByText("Chosen by the filters") !== null)).toEqual([
    true,
    false,
    false,
  ]);
});
