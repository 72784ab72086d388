import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixture.ts";

/** The four main events of the shipped story. */
export const MAIN = [
  "summit-2025",
  "jjoc-launch-2025",
  "reunion-of-honor-2025",
  "ministers-meeting-2025",
] as const;

interface StoryFile {
  readonly title: string | Readonly<Record<string, string>>;
  readonly events: readonly {
    readonly id: string;
    readonly claims?: readonly { readonly source: string }[];
  }[];
  readonly actors: readonly { readonly id: string; readonly kind?: string }[];
  readonly topics?: readonly { readonly id: string }[];
}

/** The shipped story as its file has it. */
export const story = JSON.parse(
  readFileSync(new URL("../../public/data/japan-us-2025.json", import.meta.url), "utf8"),
) as StoryFile;

export const part = (page: Page, name: string): Locator => page.locator(`[data-part="${name}"]`);
export const rows = (page: Page): Locator => part(page, "list").locator("[data-event-id]");
export const row = (page: Page, id: string): Locator =>
  part(page, "list").locator(`[data-event-id="${CSS_escape(id)}"]`);
export const item = (page: Page, id: string): Locator =>
  part(page, "timeline").locator(`[data-event-id="${CSS_escape(id)}"]`);

function CSS_escape(id: string): string {
  return id.replaceAll(/["\\]/g, "\\$&");
}

/** A machine that is busy with something else may keep a page waiting for long; nothing here measures time. */
const PATIENCE = { timeout: 45_000 };

/** Opens an address (a query such as "?event=x") and waits until the app has settled. */
export async function visit(page: Page, search = ""): Promise<void> {
  await page.goto(`./${search}`);
  await settled(page);
}

/** Goes to an address of the page that is open, as "back" and "forward" do: nothing is loaded. */
export async function walk(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
    // What the page draws of it is there.
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, `./${search}`);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await expect(page.locator("main")).toHaveAttribute("data-status", /^(ready|empty|error)$/, PATIENCE);
}

/** Waits for the canvas's first items. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator("main")).toHaveAttribute("data-timeline", "ready", PATIENCE);
}

/** Event ids of the list, in its order. */
export async function listed(page: Page): Promise<string[]> {
  return await rows(page).evaluateAll((all) => all.map((each) => each.getAttribute("data-event-id") ?? ""));
}

/** The figure of the live count: "12 of 38 events" is 12, "38 events" 38. */
export async function counted(page: Page): Promise<number> {
  const text = await part(page, "count").innerText();
  const figure = /\d[\d,]*/.exec(text)?.[0] ?? "-1";
  return Number(figure.replaceAll(",", ""));
}

/** The count tells what the list shows. */
export async function expectCountToFit(page: Page): Promise<void> {
  await expect.poll(async () => (await counted(page)) - (await rows(page).count())).toBe(0);
}

export const dataset = (url: string, more = ""): string => `?data=${encodeURIComponent(url)}${more}`;

/** The id that a view has selected, in list and timeline; null when none has. */
export async function selectedIn(page: Page, name: "list" | "timeline"): Promise<string[]> {
  return await part(page, name)
    .locator(
      '[data-event-id][aria-current="true"], [data-event-id][aria-pressed="true"], [data-event-id][aria-selected="true"]',
    )
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-event-id") ?? ""));
}
