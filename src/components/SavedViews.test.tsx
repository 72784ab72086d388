// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { show } from "./filters.fixture.tsx";
import type { ShownProps } from "./filters.fixture.tsx";
import { SavedViews } from "./SavedViews.tsx";

/** Panels come in chunks of their own: not the time that takes is tested here. */
beforeAll(async () => {
  await import("./SavedViewsPanel.tsx");
});

const part = ({ dataset, view, onView }: ShownProps) => (
  <>
    <button onClick={() => onView({ actor: [], from: null })} type="button">
      Clear all
    </button>
    <SavedViews dataset={dataset.id} onView={onView} view={view} />
  </>
);
const japan = { actor: ["jp"], from: "2025-03", lang: "en" as const };

async function save(name: string): Promise<void> {
  const reader = userEvent.setup();
  await reader.click(screen.getByRole("button", { name: /^Saved views/ }));
  await reader.type(await screen.findByLabelText("Name of this view"), name);
  await reader.click(screen.getByRole("button", { name: "Save this view" }));
}

describe("saved views", () => {
  beforeEach(() => localStorage.clear());
  afterEach(cleanup);

  it("are named, opened again and removed", async () => {
    const reader = userEvent.setup();
    const shown = show(part, { view: japan });
    await save("Japan from March");
    expect(screen.getByRole("status").textContent).toBe("“Japan from March” is saved in this browser.");
    const link = screen.getByRole("link", { name: "Japan from March" });
    expect(link.getAttribute("aria-current")).toBe("true");
    expect(link.getAttribute("href")).toBe("?actor=jp&from=2025-03&lang=en");

    await reader.click(screen.getByRole("button", { name: "Clear all" }));
    expect(shown.view().actor).toEqual([]);
    await reader.click(screen.getByRole("button", { name: "Saved views (1)" }));
    await reader.click(screen.getByRole("link", { name: "Japan from March" }));
    expect(shown.view().actor).toEqual(["jp"]);
    expect(shown.view().from).toBe("2025-03");
    expect(screen.queryByRole("link", { name: "Japan from March" })).toBeNull();
    expect(shown.modes.at(-1)).toBe("push");

    await reader.click(screen.getByRole("button", { name: "Saved views (1)" }));
    await reader.click(screen.getByRole("button", { name: "Remove “Japan from March”" }));
    const panel = screen.getByRole("group", { name: "Saved views" });
    expect(within(panel).queryByText("No view is saved yet.")).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText("Name of this view"));
  });

  it("come back in another visit", async () => {
    show(part, { view: japan });
    await save("Mine");
    cleanup();
    show(part);
    // Storage is asked after the canvas.
    await userEvent.click(await screen.findByRole("button", { name: "Saved views (1)" }));
    expect(screen.queryByRole("link", { name: "Mine" })).not.toBeNull();
  });

  it("say so where the browser keeps nothing", async () => {
    const blocked = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    show(part, { view: japan });
    await save("Mine");
    expect(screen.getByRole("status").textContent).toContain("keeps nothing");
    expect(screen.queryByRole("link", { name: "Mine" })).not.toBeNull();
    blocked.mockRestore();
  });

  it("are not saved without a name", async () => {
    show(part, { view: japan });
    await userEvent.click(screen.getByRole("button", { name: /^Saved views/ }));
    await userEvent.click(screen.getByRole("button", { name: "Save this view" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Name of this view"));
    expect(screen.queryByRole("listitem")).toBeNull();
  });
});
