// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { StrictMode } from "react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { datasetOf } from "./filters.fixture.tsx";
import { LocaleProvider } from "./locale.tsx";
import { DOCUMENT_ROOT, RootProvider } from "./root.ts";
import { Share } from "./Share.tsx";
import { ShareButton } from "./ShareButton.tsx";

const FILE = {
  schemaVersion: 1,
  id: "story",
  title: { en: "The story", ja: "物語" },
  updated: "2026-03-06",
  x: { author: "A. Writer" },
  events: [{ id: "e", title: "An <b>event</b>", when: "2025-03-30" }],
};
const DATA = "https://host.example/asof/data/story.json";
const writeText = vi.fn<(text: string) => Promise<void>>();

interface Settings {
  readonly view?: Partial<ViewState>;
  readonly lang?: "en" | "ja";
  readonly page?: string | null;
}

async function open({ view = {}, lang = "en", page = "https://host.example/asof/" }: Settings = {}) {
  const dataset = datasetOf(FILE);
  const shown = { ...DEFAULT_VIEW, ...view };
  const opened = dataset.events.find(({ id }) => id === shown.event) ?? null;
  const loaded = { dataset, problems: [], total: 1, dropped: 0 };
  const story = { dataset, opened };
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(writeText);
  const root = { ...DOCUMENT_ROOT, pageAddress: page === null ? null : () => page };
  const all = (children: ReactNode) => (
    <StrictMode>
      <RootProvider value={root}>
        <LocaleProvider value={{ lang, words: lang === "ja" ? ja : en }}>
          <Share
            shared={{
              file: DATA,
              loaded,
              story,
              view: shown,
            }}
          >
            {children}
          </Share>
        </LocaleProvider>
      </RootProvider>
    </StrictMode>
  );
  render(all(<ShareButton />));
  const button = screen.queryByRole("button", { name: lang === "ja" ? "共有" : "Share" });
  if (button !== null) await user.click(button);
  return { user, button };
}

const dialog = async () => within(await screen.findByRole("dialog", { name: "Share this view" }));
const field = async (name: string) =>
  (await dialog()).getByRole<HTMLInputElement | HTMLTextAreaElement>("textbox", { name });

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(FILE)));
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute("open", "");
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute("open");
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("the focus goes to the link's button; Esc closes and gives it back, and nothing behind closes too", async () => {
  const behind = vi.fn<(event: KeyboardEvent) => void>();
  document.addEventListener("keydown", behind);
  const { user, button } = await open();
  const copy = (await dialog()).getByRole("button", { name: "Copy link" });
  await waitFor(() => expect(document.activeElement).toBe(copy));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(behind.mock.calls.every(([event]) => event.key !== "Escape" || event.defaultPrevented)).toBe(true);
  document.removeEventListener("keydown", behind);
});

test("the close button closes it too", async () => {
  const { user, button } = await open();
  await user.click((await dialog()).getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(button);
});

test("the link is copied, and that is said", async () => {
  const { user } = await open({ view: { actor: ["jp"], asOf: "2025-03-01" } });
  const url = "https://host.example/asof/?actor=jp&asOf=2025-03-01";
  expect((await field("Address of this view")).value).toBe(url);
  await user.click((await dialog()).getByRole("button", { name: "Copy link" }));
  expect(writeText).toHaveBeenCalledExactlyOnceWith(url);
  expect((await dialog()).getByText("Copied").getAttribute("role")).toBe("status");
});

test("where the browser refuses to copy, the text is selected and the keys are said", async () => {
  const { user } = await open();
  writeText.mockRejectedValueOnce(new DOMException("no", "NotAllowedError"));
  await user.click((await dialog()).getByRole("button", { name: "Copy citation" }));
  const text = await field("Citation");
  expect((await dialog()).getByText("Press Ctrl+C to copy").getAttribute("role")).toBe("status");
  expect(document.activeElement).toBe(text);
  expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
});

test("the system's own way of sending is offered where there is one", async () => {
  const send = vi
    .fn<(data: ShareData) => Promise<void>>()
    .mockRejectedValueOnce(new DOMException("", "AbortError"));
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator) as Navigator, { share: send }));
  const { user } = await open();
  const button = (await dialog()).getByRole("button", { name: "Send …" });
  await user.click(button);
  expect(send).toHaveBeenCalledWith({ title: "The story", url: "https://host.example/asof/" });
  expect((await dialog()).queryByText("Not allowed here")).toBeNull();
  send.mockRejectedValueOnce(new DOMException("", "NotAllowedError"));
  await user.click(button);
  expect((await dialog()).getByText("Not allowed here")).toBeTruthy();
});

test("the citation has author, title, state of the dataset, day and address", async () => {
  await open({ view: { event: "e", asOf: "2025-04-01" } });
  await (await dialog()).findByText(/^The twelve digits/);
  expect((await field("Citation")).value).toMatch(
    /^A\. Writer\. “An <b>event<\/b>\.” In: “The story”, as known on 1 April 2025\. Event timeline\. Dataset of 6 March 2026, SHA-256 [0-9a-f]{12}\. Accessed \d.* https:\/\/host\.example\/asof\/\?event=e&asOf=2025-04-01$/,
  );
  expect(document.querySelector("dialog b")).toBeNull();
});

test.each([
  [new Response("", { status: 500 }), "Without a fingerprint: the dataset could not be read once more."],
  [
    new Response(JSON.stringify({ ...FILE, updated: "2027" })),
    /^Without a fingerprint: the dataset has changed/,
  ],
])("a citation without a fingerprint says why", async (answer, sentence) => {
  vi.stubGlobal("fetch", async () => answer.clone());
  await open();
  expect(await (await dialog()).findByText(sentence)).toBeTruthy();
  expect((await field("Citation")).value).not.toContain("SHA-256");
});

test("the ways to embed are tabs: one stop, the arrows choose", async () => {
  const { user } = await open({ view: { actor: ["jp"] } });
  const tabs = within((await dialog()).getByRole("tablist", { name: "Ways to embed" }));
  const [element, iframe, react] = tabs.getAllByRole("tab");
  await user.click(element ?? document.body);
  expect(tabs.getAllByRole("tab").map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  expect((await field("Code to embed this view")).value).toContain("<event-timeline\n");
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(iframe);
  expect((await field("Code to embed this view")).value).toContain("<iframe\n");
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(react);
  expect((await field("Code to embed this view")).value).toContain('import { EventTimeline } from "asof"');
  expect((await dialog()).queryByRole("spinbutton")).toBeNull();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(element);
  const panel = (await dialog()).getByRole("tabpanel", { name: "Element" });
  expect(element?.getAttribute("aria-controls")).toBe(panel.id);
});

test("sizes go into the code and the preview; what is no size does not", async () => {
  const { user } = await open({ view: { actor: ["jp"] } });
  await user.selectOptions((await dialog()).getByRole("combobox", { name: "Width" }), "480 px");
  const height = (await dialog()).getByRole<HTMLInputElement>("spinbutton", { name: "Height (px)" });
  await user.clear(height);
  await user.type(height, "500");
  expect((await field("Code to embed this view")).value).toMatch(/height="500"\n\s*style="max-width: 480px"/);
  const frame = document.querySelector("iframe");
  expect(frame?.src).toBe("https://host.example/asof/embed.html?actor=jp");
  expect([frame?.style.width, frame?.style.height]).toEqual(["480px", "500px"]);
  expect(frame?.closest("[inert]")).toBeTruthy();
  await user.clear(height);
  await user.type(height, "99999");
  expect((await field("Code to embed this view")).value).toContain('height="4000"');
  await user.tab();
  expect(height.value).toBe("4000");
});

test("in Japanese, with the story's Japanese title", async () => {
  await open({ lang: "ja" });
  const box = within(await screen.findByRole("dialog", { name: "この表示を共有" }));
  expect(box.getByRole<HTMLTextAreaElement>("textbox", { name: "引用の書誌" }).value).toMatch(
    /『物語』、年表/,
  );
  expect(box.getByRole("tab", { name: "要素" })).toBeTruthy();
});

test("an embed without a page to lead to has nothing to share", async () => {
  const { button } = await open({ page: null });
  expect(button).toBeNull();
});

test("an address of the frame page leads to the whole page", async () => {
  await open({ page: "https://host.example/asof/embed.html?id=2&theme=dark", view: { theme: "dark" } });
  expect((await field("Address of this view")).value).toBe("https://host.example/asof/?theme=dark");
});
