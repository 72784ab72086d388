// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { memoryStore, prepareBench, showBench } from "./bench.fixture.tsx";

prepareBench();

const CSV = "Datum,Spalte\n2025-03-30,Meeting\nnever,Talks\n";
const status = () => screen.getAllByRole("status").find((each) => each.className === "work__status");

describe("the beginning", () => {
  it("takes what is pasted and says what is wrong in it", async () => {
    const user = userEvent.setup();
    showBench(null);
    await user.click(await screen.findByRole("textbox", { name: "Paste" }));
    await user.paste("title,when\nMeeting,2025-03-30\nTalks,never\n");
    await user.click(screen.getByRole("button", { name: "Open what is pasted" }));
    await waitFor(() => expect(status()?.textContent).toBe("1 problem in 2 events"));
    expect(screen.getByRole("textbox", { name: "File name" })).toHaveProperty("value", "My timeline.csv");
  });

  it("refuses an address that may not be opened, without a request", async () => {
    const user = userEvent.setup();
    showBench(null);
    await user.type(await screen.findByRole("textbox", { name: /Address of a file/ }), "ftp://x.test/a");
    await user.click(screen.getByRole("button", { name: "Open" }));
    expect((await screen.findByRole("alert")).textContent).toContain("has to begin with https://");
  });

  it("begins with an example that has nothing wrong in it", async () => {
    const user = userEvent.setup();
    showBench(null);
    await user.click(await screen.findByRole("button", { name: "Begin with an example" }));
    await waitFor(() => expect(status()?.textContent).toBe("2 events, nothing wrong"));
  });
});

describe("a table", () => {
  it("is mapped, remembers the mapping, and leads from a problem to its cell", async () => {
    const user = userEvent.setup();
    const { unmount } = showBench("t.csv", CSV);
    // No column is a title yet: its columns are asked for.
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "What Spalte is read as" }),
      "Title",
    );
    await waitFor(() => expect(status()?.textContent).toBe("1 problem in 2 events"));
    await user.click(screen.getByRole("button", { name: "Row 3, Datum" }));
    const grid = screen.getByRole("grid", { name: "Table, 2 rows" });
    expect(document.activeElement).toBe(grid);
    expect(document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent).toBe(
      "never",
    );
    unmount();
    showBench(null);
    await user.click(await screen.findByRole("textbox", { name: "Paste" }));
    await user.paste(CSV);
    await user.click(screen.getByRole("button", { name: "Open what is pasted" }));
    await waitFor(() => expect(status()?.textContent).toBe("1 problem in 2 events"));
  });

  it("is edited by keys, undone and done again", async () => {
    const user = userEvent.setup();
    const { store } = showBench("t.csv", "title,when\nMeeting,2025\n");
    const grid = await screen.findByRole("grid");
    grid.focus();
    await user.keyboard("{ArrowRight}{Enter}");
    const field = screen.getByRole("textbox", { name: "when, row 2" });
    await user.clear(field);
    await user.type(field, "2026{Enter}");
    expect(within(grid).getByText("2026")).toBeTruthy();
    expect(document.activeElement).toBe(grid);
    await user.keyboard("{ArrowUp}x{Escape}");
    expect(within(grid).getByText("2026")).toBeTruthy();
    await user.keyboard("{Control>}z{/Control}");
    expect(within(grid).queryByText("2026")).toBeNull();
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await waitFor(() => expect(store.kept()?.document.text).toBe("title,when\nMeeting,2026\n"));
  });

  it("takes cells pasted from a spreadsheet, also below its end", async () => {
    const { store } = showBench("t.csv", "title,when\nMeeting,2025\n");
    const grid = await screen.findByRole("grid");
    fireEvent.paste(grid, { clipboardData: { getData: () => "A\t2024\nB, b\t2026\n" } });
    await waitFor(() => expect(store.kept()?.document.text).toBe('title,when\nA,2024\n"B, b",2026\n'));
  });

  it("draws fifty thousand rows as few", async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `Event ${index},2025`).join("\n");
    showBench("t.csv", `title,when\n${rows}\n`);
    const grid = await screen.findByRole("grid", { name: "Table, 50,000 rows" });
    expect(within(grid).getAllByRole("row").length).toBeLessThan(60);
    fireEvent.keyDown(grid, { key: "End", ctrlKey: true });
    expect(grid.getAttribute("aria-activedescendant")).toMatch(/-50001-1$/);
  });
});

describe("the work", () => {
  it("is there again, and is removed only after it was asked", async () => {
    const user = userEvent.setup();
    const { store } = showBench("t.csv", "title,when\nMeeting,2025\n");
    await user.click(await screen.findByRole("button", { name: "Start over" }));
    await user.click(screen.getByRole("button", { name: "Keep working" }));
    expect(store.kept()).not.toBeNull();
    await user.click(screen.getByRole("button", { name: "Start over" }));
    await user.click(screen.getByRole("button", { name: "Remove everything" }));
    expect(await screen.findByRole("heading", { name: "Your own timeline" })).toBeTruthy();
    expect(store.kept()).toBeNull();
  });

  it("says when the browser has no room for it", async () => {
    const user = userEvent.setup();
    showBench(null, "", memoryStore(null, "full"));
    await user.click(await screen.findByRole("button", { name: "Begin with an empty table" }));
    expect(await screen.findByText(/no more room to keep the work/)).toBeTruthy();
  });

  it("tells what a format leaves out before it is taken", async () => {
    const user = userEvent.setup();
    showBench("t.csv", "title,when,actors\nMeeting,2025,Japan\n");
    await user.click(await screen.findByRole("button", { name: "Download" }));
    const dialog = screen.getByRole("dialog", { name: "Download" });
    await user.click(within(dialog).getByRole("radio", { name: "Calendar (iCalendar)" }));
    expect(await within(dialog).findByText(/1 × actors as such/)).toBeTruthy();
    expect(within(dialog).getByRole("button", { name: "Download t.ics" })).toHaveProperty("disabled", false);
  });

  it("gives the embed code for where the file will stand", async () => {
    const user = userEvent.setup();
    showBench("t.csv", "title,when\nMeeting,2025\n");
    await user.click(await screen.findByRole("button", { name: "Embed" }));
    const address = screen.getByRole("textbox", { name: "Address where the file will stand" });
    await user.clear(address);
    await user.type(address, "https://news.test/t.json");
    expect(screen.getByRole("textbox", { name: "Code for your page" })).toHaveProperty(
      "value",
      expect.stringContaining('src="https://news.test/t.json"'),
    );
    await user.clear(address);
    await user.type(address, "http://news.test/t.json");
    expect(screen.queryByRole("textbox", { name: "Code for your page" })).toBeNull();
    expect(screen.queryByRole("textbox", { name: "Where will the timeline be published?" })).toBeNull();
  });

  it("asks on one's own machine where it will be published, and says that the code works nowhere else", async () => {
    const user = userEvent.setup();
    showBench("t.csv", "title,when\nMeeting,2025\n", undefined, "http://127.0.0.1:4173/");
    await user.click(await screen.findByRole("button", { name: "Embed" }));
    const code = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Code for your page" }).value;
    expect(screen.getByText(/works on this machine only/)).toBeTruthy();
    expect(code()).toContain("http://127.0.0.1:4173/embed.js");
    const site = screen.getByRole("textbox", { name: "Where will the timeline be published?" });
    await user.type(site, "https://news.test/lines");
    expect(screen.queryByText(/works on this machine only/)).toBeNull();
    expect(code()).toContain('src="https://news.test/lines/embed.js"');
    expect(code()).toContain('src="https://news.test/lines/t.json"');
    expect(code()).not.toContain("127.0.0.1");
  });

  it("names no schema on one's own machine in what is taken away", async () => {
    const user = userEvent.setup();
    const { store } = showBench(null, "", undefined, "http://localhost:4173/");
    await user.click(await screen.findByRole("button", { name: "Begin with an example" }));
    await waitFor(() => expect(store.kept()?.document.text).toContain("schemaVersion"));
    expect(store.kept()?.document.text).not.toContain("localhost");
  });
});
