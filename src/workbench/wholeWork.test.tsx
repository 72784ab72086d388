// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { memoryStore, prepareBench, showBench } from "./bench.fixture.tsx";
import { createCheckHost } from "./checkHost.ts";
import { documentOf } from "./document.ts";
import { begin } from "./history.ts";

prepareBench();

const CALENDAR =
  "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART:20250330\nEND:VEVENT\nEND:VCALENDAR\n";
const status = () => screen.getAllByRole("status").find((each) => each.className === "work__status");

async function paste(user: ReturnType<typeof userEvent.setup>, text: string): Promise<void> {
  await user.click(await screen.findByRole("textbox", { name: "Paste" }));
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Open what is pasted" }));
}

describe("starting over", () => {
  it("forgets what was known of the last file", async () => {
    const user = userEvent.setup();
    showBench("cal.ics", CALENDAR);
    await waitFor(() => expect(status()?.textContent).toBe("1 event, nothing wrong"));
    await user.click(screen.getByRole("tab", { name: "Form" }));
    await user.click(screen.getByRole("button", { name: "Start over" }));
    await user.click(screen.getByRole("button", { name: "Remove everything" }));
    await paste(user, '{"schemaVersion": 1 "id": "d"}');
    // Nothing of the calendar, not even until the new file was read.
    expect(status()?.textContent).toBe("Checking…");
    await waitFor(() => expect(status()?.textContent).toBe("1 problem; nothing of it can be shown"));
    expect(screen.getByRole("button", { name: "Undo" })).toHaveProperty("disabled", true);
    expect(screen.getByText(/^Nothing can be shown yet/)).toBeTruthy();
  });

  it("begins with the first tab again, and with nothing chosen", async () => {
    const user = userEvent.setup();
    showBench("t.csv", "title,when\nA,never\nB,2025\n");
    await user.click(await screen.findByRole("tab", { name: "Text" }));
    await user.click(await screen.findByRole("button", { name: "Row 2, when" }));
    await user.click(screen.getByRole("button", { name: "Start over" }));
    await user.click(screen.getByRole("button", { name: "Remove everything" }));
    await paste(user, "title,when\nC,2026\n");
    const grid = await screen.findByRole("grid");
    expect(document.activeElement).not.toBe(grid);
    expect(screen.getByRole("tab", { name: "Table" }).getAttribute("aria-selected")).toBe("true");
    await user.click(screen.getByRole("tab", { name: "Text" }));
    const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Text of/ });
    expect(text.selectionStart).toBe(text.selectionEnd);
  });

  it("leaves nothing for the preview to show", async () => {
    const host = createCheckHost(() => 0);
    await host({ kind: "check", id: 1, document: documentOf("t.csv", "title,when\nA,2025\n") });
    await host({ kind: "forget", id: 2 });
    const postMessage = vi.fn();
    await host({ kind: "preview", id: 3 }, { postMessage });
    expect(postMessage).not.toHaveBeenCalled();
  });
});

describe("a table", () => {
  it("has a title that can be seen and changed, and taken along", async () => {
    const user = userEvent.setup();
    const { store } = showBench("ereignisse.csv", "title,when\nMeeting,2025\n");
    const title = await screen.findByRole("textbox", { name: "Title of the timeline" });
    expect(title).toHaveProperty("value", "ereignisse");
    await user.clear(title);
    await user.type(title, "The bridge");
    await waitFor(() => expect(store.kept()?.document.reading.title).toBe("The bridge"));
    await user.click(screen.getByRole("tab", { name: "Form" }));
    await user.click(screen.getByRole("button", { name: "Turn it into a dataset" }));
    await waitFor(() =>
      expect(JSON.parse(store.kept()?.document.text ?? "")).toMatchObject({
        id: "ereignisse",
        title: "The bridge",
      }),
    );
    expect(screen.queryByRole("textbox", { name: "Title of the timeline" })).toBeNull();
  });

  it("of which nothing can be shown says what is to be done, and not that its editors are at work", async () => {
    showBench("t.csv", "Nr,Spalte\n1,Meeting\n");
    expect(await screen.findByText(/Every event needs a title: say under “Columns”/)).toBeTruthy();
  });
});

describe("what is given back", () => {
  const taken: Blob[] = [];
  beforeEach(() => {
    taken.length = 0;
    URL.createObjectURL = (blob) => {
      taken.push(blob as Blob);
      return "blob:x";
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  });
  const western = (text: string) =>
    memoryStore(begin(documentOf("t.csv", text, null, { encoding: "windows-1252", mark: false })));
  const download = async (): Promise<HTMLElement> => {
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Download" }));
    const dialog = screen.getByRole("dialog", { name: "Download" });
    await user.click(within(dialog).getByRole("radio", { name: "The file as it stands here" }));
    await user.click(within(dialog).getByRole("button", { name: "Download t.csv" }));
    return dialog;
  };
  const bytes = async (): Promise<number[]> => {
    const reader = new FileReader();
    reader.readAsArrayBuffer(taken[0] ?? new Blob());
    await vi.waitFor(() => expect(reader.result).not.toBeNull());
    return [...new Uint8Array(reader.result as ArrayBuffer)];
  };

  it("has the letters in which it came", async () => {
    showBench("t.csv", "", western("title\nMüll\n"));
    expect(await screen.findByText(/Letters read as windows-1252/)).toBeTruthy();
    const dialog = await download();
    expect(within(dialog).getByText("Its letters: windows-1252.")).toBeTruthy();
    expect(await bytes()).toContain(0xfc);
  });

  it("says so where they have no place for all that it holds", async () => {
    showBench("t.csv", "", western("title\n日\n"));
    const dialog = await download();
    expect(within(dialog).getByText(/^Its letters: UTF-8, since/)).toBeTruthy();
    expect((await bytes()).slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });
});
