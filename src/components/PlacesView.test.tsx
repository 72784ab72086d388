// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ja } from "../i18n/ja.ts";
import { en } from "../i18n/en.ts";
import { loadAtlas } from "../map/atlas.ts";
import { parsed } from "../model/dataset.fixture.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { eventHref } from "./links.ts";
import { LocaleProvider } from "./locale.tsx";
import { PlacesView } from "./PlacesView.tsx";

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn<() => void>();
});
/** A map is drawn from ten thousand points. */
const PATIENT = { timeout: 20_000 };

// Their shapes are read once, beforehand: that may take its time.
beforeAll(async () => {
  await Promise.all([
    import("./PlacesView.tsx"),
    import("./EventMap.tsx"),
    loadAtlas("world"),
    loadAtlas("near"),
  ]);
});

afterEach(cleanup);

const { dataset } = parsed({
  languages: ["en", "ja"],
  actors: [{ id: "minister", name: "Minister", kind: "person" }],
  places: [
    { id: "tokyo", name: { en: "Tokyo", ja: "東京" }, lat: 35.69, lon: 139.69 },
    {
      id: "budokan",
      name: { en: "Budokan", ja: "日本武道館" },
      lat: 35.693,
      lon: 139.75,
      basis: "unverified",
    },
    { id: "guam", name: { en: "Guam", ja: "グアム" }, lat: 13.58, lon: 144.93, basis: "unverified" },
    { id: "washington", name: { en: "Washington", ja: "ワシントン" }, lat: 38.9, lon: -77.04 },
    { id: "nowhere", name: "Nowhere", lat: 0, lon: 0 },
    { id: "monument", name: { en: "Monument", ja: "記念碑" } },
  ],
  events: [
    { id: "talks", title: "Talks", when: "2025-01-01", place: "tokyo", actors: ["minister"] },
    { id: "visit", title: "Visit", when: "2025-01-02", place: ["guam", "tokyo"] },
    { id: "rites", title: "Rites", when: "2025-01-03", place: "budokan" },
    { id: "dinner", title: "Dinner", when: "2025-01-04", place: "washington" },
    { id: "stone", title: "Stone", when: "2025-01-05", place: ["monument", "nowhere"] },
    { id: "call", title: "Call", when: "2025-01-06" },
  ],
});

function show(
  { lang = "en", opened = null }: { lang?: "en" | "ja"; opened?: string | null } = {},
  actor: string[] = [],
) {
  const onSelect = vi.fn<(id: string) => void>();
  const matches = filterEvents(dataset, { ...DEFAULT_VIEW, actor });
  render(
    <LocaleProvider value={{ lang, words: lang === "ja" ? ja : en }}>
      <PlacesView
        dataset={dataset}
        hrefFor={eventHref}
        matches={matches}
        onSelect={onSelect}
        opened={dataset.events.find(({ id }) => id === opened) ?? null}
      />
    </LocaleProvider>,
  );
  return onSelect;
}

const map = () => screen.findByRole("group", { name: /Map with|の地図/ }, PATIENT);
const marks = async () =>
  within(await map())
    .getAllByRole("button")
    .map((mark) => mark.getAttribute("aria-label"));

describe("the map", () => {
  test("has a mark for each place, near ones in one, with the number of events and what is not verified", async () => {
    show();
    expect(await marks()).toEqual([
      "Tokyo and 1 more place: 3 events, some positions not verified",
      "Guam: 1 event, position not verified",
      "Washington: 1 event",
    ]);
    expect(screen.getByText("4 places, with 4 of 6 events.")).not.toBeNull();
  });

  test("shows what the filter leaves, and nothing else", async () => {
    show({}, ["minister"]);
    expect(await marks()).toEqual(["Tokyo: 1 event"]);
  });

  test("marks where the opened event was, by name and in the list", async () => {
    show({ opened: "rites" });
    expect(await marks()).toContain(
      "Budokan and 1 more place: 3 events, some positions not verified, opened event",
    );
    const [item] = document.querySelectorAll('[data-event-id="rites"]');
    expect(item?.getAttribute("aria-current")).toBe("true");
    expect(item?.textContent).toContain("opened");
  });

  test("is Japanese for Japanese readers, countries too", async () => {
    show({ lang: "ja" });
    expect(await marks()).toEqual([
      "東京ほか1か所：出来事3件、一部の位置は未確認",
      "グアム：出来事1件、位置は未確認",
      "ワシントン：出来事1件",
    ]);
    expect(document.querySelector(".map__ground")?.textContent).toContain("アメリカ");
  });
});

describe("a place that is chosen", () => {
  test("lists the events of its mark; one opens the panel; all places come back", async () => {
    const user = userEvent.setup();
    const onSelect = show();
    await map();
    await user.click(screen.getByRole("button", { name: /^Tokyo and 1 more/ }));
    expect(screen.getByRole("heading", { name: "2 chosen places" })).not.toBeNull();
    expect(screen.getByRole("status").textContent).toBe("Tokyo: 2 events, Budokan: 1 event");
    expect(screen.getByRole("button", { name: /^Tokyo and 1 more/ }).getAttribute("aria-pressed")).toBe(
      "true",
    );
    expect(screen.queryByText("Dinner")).toBeNull();
    await user.click(screen.getByRole("link", { name: "Rites" }));
    expect(onSelect).toHaveBeenCalledWith("rites");
    await user.click(screen.getByRole("button", { name: "All places" }));
    expect(screen.getByRole("heading", { name: "Places" })).not.toBeNull();
  });

  test("by keyboard: one stop for all marks, arrows between them, Enter goes on to the list", async () => {
    const user = userEvent.setup();
    show();
    await map();
    const tokyo = screen.getByRole("button", { name: /^Tokyo/ });
    const washington = screen.getByRole("button", { name: /^Washington/ });
    expect([tokyo, washington].map((mark) => mark.getAttribute("tabindex"))).toEqual(["0", "-1"]);
    tokyo.focus();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(washington);
    await user.keyboard("{Enter}");
    const heading = screen.getByRole("heading", { name: "Chosen place" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByRole("link", { name: "Dinner" })).not.toBeNull();
  });
});

test("buttons and keys make the map larger and smaller, and bring it home", async () => {
  const user = userEvent.setup();
  show();
  await map();
  const at = () => screen.getByRole("button", { name: /^Guam/ }).getAttribute("transform");
  const home = at();
  await user.click(screen.getByRole("button", { name: "Zoom in" }));
  const nearer = at();
  expect(nearer).not.toBe(home);
  await user.click(screen.getByRole("button", { name: "Move south" }));
  expect(at()).not.toBe(nearer);
  await user.click(screen.getByRole("button", { name: "Show all places" }));
  expect(at()).toBe(home);
  screen.getByRole("button", { name: /^Guam/ }).focus();
  await user.keyboard("+");
  expect(at()).not.toBe(home);
  await user.keyboard("0");
  expect(at()).toBe(home);
});

test("events that no map can show are counted, and listed with the reason", async () => {
  show();
  await map();
  const off = screen.getByText("2 events not on the map").closest("details");
  expect(off?.open).toBe(false);
  const items = within(off as HTMLElement).getAllByRole("listitem", { hidden: true });
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining(
      "StoneMonument: position not given, Nowhere: position given as 0°, 0°, which is nowhere",
    ),
    expect.stringContaining("Callno place told"),
  ]);
});

test("without any position there is no map, but the events are all named", () => {
  const { dataset: bare } = parsed({ events: [{ id: "call", title: "Call", when: "2025-01-06" }] });
  render(
    <PlacesView
      dataset={bare}
      hrefFor={eventHref}
      matches={filterEvents(bare, DEFAULT_VIEW)}
      onSelect={() => undefined}
      opened={null}
    />,
  );
  expect(screen.queryByRole("group", { name: /Map with/ })).toBeNull();
  expect(screen.getByText("1 event not on the map")).not.toBeNull();
});
