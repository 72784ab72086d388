// @vitest-environment jsdom
import { act, configure, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
// Its code is there before the first file: a test waits for what is shown, not for it.
import "../data/parseClient.ts";
import { BASE, STORY, preparePage, showPage } from "./page.fixture.tsx";

// The canvas needs a real browser; the page must be whole without it.
vi.mock("../timeline/Timeline.tsx", () => ({ Timeline: () => null }));

// How long a page takes is not asked here, and a busy machine may take long.
configure({ asyncUtilTimeout: 10_000 });

const file = (id: string, title: string, events: readonly object[]) =>
  JSON.stringify({ schemaVersion: 1, id, title, events });
const OWN = file("own", "Our own story", [{ id: "a", title: "Own event", when: "2025-02-07" }]);
const OTHER = file("other", "Another story", [
  { id: "b", title: "Foreign event", when: "2025-03" },
  { id: "c", title: "Later event", when: "2025-05-01" },
]);

let answers: Map<string, () => Response | Promise<Response>>;

beforeEach(() => {
  answers = new Map([[STORY, () => new Response(OWN)]]);
});
preparePage((url) => answers.get(url)?.() ?? new Response("no", { status: 404 }));

function open(search: string) {
  const shown = showPage(search, { strict: true });
  const main = () => shown.container.querySelector("main");
  return { ...shown, status: () => main()?.dataset["status"] };
}

describe("App", () => {
  it("loads the shipped story, then shows it", async () => {
    const { status } = open("");
    expect(status()).toBe("loading");
    expect(await screen.findByRole("link", { name: "Own event" })).toBeTruthy();
    expect(status()).toBe("ready");
    await waitFor(() => expect(document.title).toBe("Our own story"));
  });

  it("announces a foreign host, and has nothing of another dataset on the page while it loads or fails", async () => {
    const { status, address, container } = open("");
    await screen.findByRole("link", { name: "Own event" });
    let answer: (response: Response) => void = () => undefined;
    answers.set("https://other.example/x.json", () => new Promise((resolve) => (answer = resolve)));
    act(() => address.write("?data=https://other.example/x.json", "push"));
    expect(status()).toBe("loading");
    expect(container.textContent).not.toContain("Own");
    answer(new Response("gone", { status: 404 }));
    await waitFor(() => expect(status()).toBe("error"));
    expect(container.textContent).not.toContain("Own");
    expect(screen.getByRole("alert").textContent).toContain("no dataset");
    await waitFor(() => expect(document.title).toBe("There is no dataset at this address – Asof"));
    expect(container.textContent).toContain("Data from other.example");
  });

  it("puts what a filter leaves before the main events, and under a heading of its own what began earlier", async () => {
    const events = [
      { id: "a", title: "Long story", when: "1995/.." },
      { id: "b", title: "In April", when: "2025-04-07", featured: true },
    ];
    answers.set(STORY, () => new Response(file("own", "Our own story", events)));
    const { address, container } = open("");
    const parts = () =>
      [...container.querySelectorAll("[data-part=intro], [data-part=list]")].map((each) =>
        each.getAttribute("data-part"),
      );
    await screen.findByRole("link", { name: "Long story" });
    expect(parts()).toEqual(["intro", "list"]);
    expect(screen.queryByRole("heading", { name: /Began earlier/ })).toBeNull();
    act(() => address.write("?from=2025-04", "push"));
    expect(parts()).toEqual(["list", "intro"]);
    const titles = [...container.querySelectorAll(".event-list :is(h2, .event-row__link)")];
    expect(titles.map((each) => each.textContent)).toEqual([
      "2025",
      "In April",
      "Began earlier, still going on: 1",
      "Long story",
    ]);
    expect(container.querySelector("[data-part=count]")?.textContent).toContain("1 of them began earlier");
  });

  it("loads again when asked to", async () => {
    answers.set(`${BASE}x.json`, () => new Response("gone", { status: 404 }));
    const { status } = open("?data=x.json");
    await waitFor(() => expect(status()).toBe("error"));
    answers.set(`${BASE}x.json`, () => new Response(OTHER));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: "Foreign event" })).toBeTruthy();
    expect(status()).toBe("ready");
  });

  it("keeps the last good data when a refresh fails, and says so", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["Date"] });
    answers.set(`${BASE}x.json`, () => new Response(OTHER));
    const { status, container } = open("?data=x.json");
    await screen.findByRole("link", { name: "Foreign event" });
    answers.set(`${BASE}x.json`, () => new Response(OTHER.slice(0, 60)));
    // Ten minutes later the reader comes back to the tab.
    vi.setSystemTime(Date.now() + 600_000);
    act(() => void document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    await waitFor(() => expect(container.textContent).toContain("showing the data from before"));
    expect(screen.getByRole("link", { name: "Foreign event" })).toBeTruthy();
    expect(status()).toBe("ready");
    vi.useRealTimers();
  });

  it("ignores an address that may not be loaded, and says so", async () => {
    const { container } = open("?data=http://other.example/x.json");
    expect(await screen.findByRole("link", { name: "Own event" })).toBeTruthy();
    expect(container.textContent).toContain("http://other.example/x.json");
  });

  it("counts, lists and marks from one filter; as-of is a filter on time itself", async () => {
    answers.set(`${BASE}x.json`, () => new Response(OTHER));
    const { container, address } = open("?data=x.json&from=2025-03-15&to=2025-04-30");
    await screen.findByRole("link", { name: "Foreign event" });
    expect(container.querySelector('[data-part="count"]')?.textContent).toContain("1 of 2 events");
    expect(container.querySelector('[data-event-id="b"]')?.getAttribute("data-match")).toBe("possible");
    act(() => address.write("?data=x.json&asOf=2025-04-01", "push"));
    expect(container.querySelector('[data-part="as-of"]')?.textContent).toContain("1 April 2025");
    expect(screen.queryByRole("link", { name: "Later event" })).toBeNull();
    act(() => address.write("?data=x.json&from=1999&to=2000", "push"));
    expect(container.querySelector("main")?.dataset["match"]).toBe("0");
  });

  it("tells what was not known yet from what the dataset does not have", async () => {
    answers.set(`${BASE}x.json`, () => new Response(OTHER));
    const { container, address } = open("?data=x.json&asOf=2025-04-15&event=c");
    // In the list, and in what changed on that day once that part has come.
    await screen.findAllByRole("link", { name: "Foreign event" });
    await waitFor(() => expect(container.textContent).toContain("nothing of it was known on the day shown"));
    act(() => address.write("?data=x.json&asOf=1900-01-01", "push"));
    await waitFor(() => expect(container.textContent).toContain("Nothing was known on that day yet"));
    expect(container.textContent).not.toContain("has no events yet");
    act(() => address.write("?data=x.json&event=nope", "push"));
    await waitFor(() => expect(container.textContent).toContain("this dataset has nothing by that name"));
  });

  it("says that a dataset has no events", async () => {
    answers.set(`${BASE}x.json`, () => new Response(file("none", "Nothing yet", [])));
    const { status, container } = open("?data=x.json");
    await waitFor(() => expect(status()).toBe("empty"));
    await waitFor(() => expect(container.textContent).toContain("has no events yet"));
    // There is nothing to filter, to save or to explain.
    expect(container.querySelector('[data-part="filters"], [data-part="intro"], .saved-views')).toBeNull();
    expect(container.textContent).not.toContain("Skip to");
  });
});
