// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import { asOf } from "../model/asOf.ts";
import { parseDatasetText } from "../model/parseDataset.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import type { ViewState } from "../view/viewState.ts";
import { ExportPanel } from "./ExportPanel.tsx";
import { LocaleProvider } from "./locale.tsx";

const STORY = readFileSync(join(import.meta.dirname, "../../public/data/japan-us-2025.json"), "utf8");
/** A topic of the story. */
const TOPIC = (JSON.parse(STORY) as { topics: { id: string }[] }).topics[0]?.id ?? "";
const saved: { name: string; content: Blob }[] = [];

vi.mock("./saveFile.ts", () => ({
  saveFile: (name: string, content: Blob) => void saved.push({ name, content }),
}));

beforeEach(() => {
  saved.length = 0;
  // Not known to jsdom.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

/** Shows the panel; gives the ids of the events that are to be exported. */
function show(view: Partial<ViewState>, lang: "en" | "ja" = "en"): string[] {
  const parsed = parseDatasetText(STORY);
  if (!parsed.ok) throw new Error("unreadable");
  const dataset = view.asOf == null ? parsed.dataset : asOf(parsed.dataset, view.asOf).dataset;
  const whole = { ...DEFAULT_VIEW, ...view };
  const matches = filterEvents(dataset, whole);
  render(
    <LocaleProvider value={{ lang, words: lang === "ja" ? ja : en, zone: null }}>
      <ExportPanel story={{ dataset, matches }} view={whole} />
    </LocaleProvider>,
  );
  return matches.map(({ event }) => event.id);
}

async function text(): Promise<string> {
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener("load", resolve));
  reader.readAsText(saved[0]?.content ?? new Blob());
  await read;
  return typeof reader.result === "string" ? reader.result : "";
}

test("a file has the events of the view, as known on its day, is named after both, and what it lacks is said", async () => {
  const ids = show({ asOf: "2025-03-01", actor: ["jp"] });
  await userEvent.click(screen.getByRole("button", { name: /^CSV/ }));
  await screen.findByText(/Saved as japan-us-defence-in-2025.*-2025-03-01\.csv/);
  expect(screen.getByRole("status").textContent).toMatch(/Not in the file:.*× claims/);
  expect(await text()).toMatch(/^\uFEFF?id,/);
  // Held on 30 March, which nobody knew.
  expect(await text()).not.toContain("2025-03-30T");
  saved.length = 0;
  await userEvent.click(screen.getByRole("button", { name: /^JSON / }));
  await screen.findByText(/Saved as .*\.json\./);
  const { events } = JSON.parse(await text()) as { events: { id: string }[] };
  expect(events.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test("a drawing says title, view, sources and day", async () => {
  show({ asOf: "2025-03-01", topic: [TOPIC] });
  await userEvent.click(screen.getByRole("button", { name: /^SVG/ }));
  await screen.findByText(/Saved as/);
  const svg = new DOMParser().parseFromString(await text(), "image/svg+xml");
  const drawn = [...svg.querySelectorAll("text")].map((each) => each.textContent).join("\n");
  expect(drawn).toContain("Japan–US defence in 2025");
  expect(drawn).toMatch(/^as known on 1 March 2025 · Topic/m);
  expect(drawn).toMatch(/Sources: .+/);
  // The canvas's lanes too.
  expect(drawn).toMatch(/^Several states\nUnited States$/m);
  expect(drawn).toMatch(/Exported \d+ \w+ \d{4}/);
});

test("in Japanese what is missing is said in Japanese", async () => {
  show({}, "ja");
  await userEvent.click(screen.getByRole("button", { name: /^JSON-LD/ }));
  await screen.findByText(/^主張 \d+件$/);
  expect(saved[0]?.name).toMatch(/\.jsonld$/);
});

test("without events there is nothing to export", () => {
  show({ from: "1800", to: "1801" });
  expect(screen.queryByRole("button")).toBeNull();
  screen.getByText("There is nothing to export.");
});
