// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { loadCatalogue } from "../i18n/catalogue.ts";
import type * as Parsing from "../data/parser.ts";
// Its code is there before the first file: a test waits for what is shown, not for it.
import "../data/parseClient.ts";
import { preparePage, showPage } from "./page.fixture.tsx";

const { faults, reload } = vi.hoisted(() => ({
  faults: { list: false, parser: false },
  reload: vi.fn<() => void>(),
}));

vi.mock("../timeline/Timeline.tsx", () => ({ Timeline: () => null }));
vi.mock("../view/address.ts", async (original) => ({ ...(await original<object>()), reloadPage: reload }));
vi.mock("./EventRow.tsx", () => ({
  EventRow: ({ event }: { event: { id: string } }) => {
    if (faults.list) throw new Error("a row that throws");
    return event.id;
  },
}));
vi.mock("../data/parser.ts", async (original) => {
  const { openParser } = await original<Parser>();
  return {
    openParser: (onEvents: () => void) => {
      const parser = openParser(onEvents);
      return faults.parser
        ? { ...parser, end: () => Promise.reject(new TypeError("a fault of ours")) }
        : parser;
    },
  };
});

type Parser = typeof Parsing;

const TEXT = JSON.stringify({
  schemaVersion: 1,
  id: "d",
  title: "A story of rows",
  events: [{ id: "a", title: "An event", when: "2025" }],
});

preparePage(() => new Response(TEXT));
beforeEach(() => {
  reload.mockClear();
  Object.assign(faults, { list: false, parser: false });
  vi.spyOn(console, "error").mockImplementation(() => {});
});

function open(search: string) {
  const { address, container } = showPage(search);
  return { address, container, status: () => container.querySelector("main")?.dataset["status"] };
}

it.each(["list", "parser"] as const)(
  "a fault in the %s: a sentence, two ways out, nothing of the data",
  async (part) => {
    faults[part] = true;
    const { container, status } = open("?data=x.json&theme=dark&event=a");
    await waitFor(() => expect(status()).toBe("error"));
    expect(screen.getByRole("alert").textContent).toContain("This page has a fault");
    expect(container.textContent).not.toContain("A story of rows");
    // Told in an effect of its own, after what is seen.
    await waitFor(() => expect(document.title).toBe("This page has a fault of its own – Asof"));
    expect(screen.getAllByRole("main")).toHaveLength(1);
    expect(screen.getByRole("link", { name: "Open this site’s own story" }).getAttribute("href")).toBe(
      "?theme=dark",
    );
    await userEvent.click(screen.getByRole("button", { name: "Reload the page" }));
    expect(reload).toHaveBeenCalledOnce();
  },
);

it("is said in Japanese", async () => {
  await loadCatalogue("ja");
  faults.list = true;
  open("?lang=ja");
  expect((await screen.findByRole("alert")).textContent).toContain("このページに不具合が");
  expect(screen.getByRole("button", { name: "再読み込み" })).toBeTruthy();
});

it("goes when another dataset is asked for", async () => {
  faults.list = true;
  const { address, status } = open("?data=x.json");
  await waitFor(() => expect(status()).toBe("error"));
  faults.list = false;
  act(() => address.write("?data=y.json", "push"));
  await waitFor(() => expect(status()).toBe("ready"));
});
