// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import { keyWords } from "../i18n/keyWords.ts";
import { Keys } from "./Keys.tsx";
import { LocaleProvider } from "./locale.tsx";

// jsdom has no modal dialogs.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});
afterEach(cleanup);

function show(lang: "en" | "ja" = "en") {
  render(
    <LocaleProvider value={{ lang, words: lang === "ja" ? ja : en }}>
      <div className="page">
        <a href="#list">A part</a>
        <input aria-label="Search" />
        <Keys />
      </div>
      <a href="#else">Outside</a>
    </LocaleProvider>,
  );
  return userEvent.setup();
}

const dialog = () => screen.queryByRole("dialog", { name: "Keys" });

describe("the list of keys", () => {
  it("opens by its button, and the focus comes back to it", async () => {
    const user = show();
    await user.click(screen.getByRole("button", { name: "Keys" }));
    const list = await screen.findByRole("dialog", { name: "Keys" });
    expect(within(list).getByRole("heading", { name: "In the timeline" })).toBeTruthy();
    await user.click(within(list).getByRole("button", { name: "Close" }));
    expect(dialog()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Keys" }));
  });

  it("opens by ? with the focus in a part of the page, and Esc brings the focus back there", async () => {
    const user = show();
    screen.getByRole("link", { name: "A part" }).focus();
    await user.keyboard("?");
    const list = await screen.findByRole("dialog", { name: "Keys" });
    within(list).getByRole("button", { name: "Close" }).focus();
    await user.keyboard("{Escape}");
    expect(dialog()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("link", { name: "A part" }));
  });

  it.each(["Search", "Outside"])(
    "does not open by ? where one writes, or outside the page: %s",
    async (name) => {
      const user = show();
      (screen.queryByLabelText(name) ?? screen.getByText(name)).focus();
      await user.keyboard("?");
      expect(dialog()).toBeNull();
    },
  );

  it("names the same keys in both languages", () => {
    const keysOf = (lang: string) =>
      keyWords(lang).parts.map(({ rows }) =>
        rows.map(([keys]) => keys.map((key) => key.replace(/A–Z|文字/, "…"))),
      );
    expect(keysOf("ja")).toEqual(keysOf("en"));
  });
});
