// @vitest-environment jsdom
/** The page on the four days of which the facts tell: list, panel, filters, titles and links name nothing that came later (the other panels: asOf.spec.ts). */
import { readFileSync } from "node:fs";
import { act, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { laterThan } from "../model/later.fixture.ts";
import { parseDatasetText } from "../model/parseDataset.ts";
import { preparePage, showPage } from "./page.fixture.tsx";

// The canvas needs a real browser.
vi.mock("../timeline/Timeline.tsx", () => ({ Timeline: () => null }));

const TEXT = readFileSync("public/data/japan-us-2025.json", "utf8");

const parsed = parseDatasetText(TEXT);
if (!parsed.ok) throw new Error(parsed.problem.message);
const story = parsed.dataset;

preparePage(() => new Response(TEXT));

/** Looked for by selector: by role it takes seconds in a page of this size. */
async function there(selector: string): Promise<void> {
  await waitFor(() => expect(document.querySelector(selector)).not.toBeNull(), { timeout: 15_000 });
}

/** Every text of the page and of its attributes, each once. */
function told(): ReadonlySet<string> {
  const texts = new Set([document.title]);
  for (const element of document.querySelectorAll("*")) {
    for (const { value } of element.attributes) texts.add(value);
    for (const node of element.childNodes) if (node instanceof Text) texts.add(node.data);
  }
  return texts;
}

test.each(["2025-02-12", "2025-02-20", "2025-03-24", "2025-03-31"])("as of %s", async (day) => {
  showPage(`?asOf=${day}&event=ministers-meeting-2025`);
  const later = laterThan(story, day);
  expect(later.texts.length).toBeGreaterThan(20);
  const leaks = (): readonly string[] => {
    const texts = told();
    const all = [...texts].join("\n");
    return [
      ...[...later.names].filter((name) => texts.has(name)),
      ...later.texts.filter((text) => all.includes(text)),
    ];
  };
  await there(".event-row");
  await there(".as-of-picker__slider");
  await there(".event-detail__title");
  for (const name of ["Topics", "Actors"]) {
    const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
    act(() => button?.click());
    await there(".filter-popup__panel input");
    expect([name, ...leaks()]).toEqual([name]);
    act(() => button?.click());
  }
  await waitFor(() =>
    expect(document.title).toContain(document.querySelector(".event-detail__title")?.textContent ?? "?"),
  );
});
