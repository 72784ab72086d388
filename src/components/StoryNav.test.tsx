// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { STORIES } from "../data/stories.ts";
import { ja } from "../i18n/ja.ts";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { LocaleProvider } from "./locale.tsx";
import { StoryNav } from "./StoryNav.tsx";

const BASE = "https://news.example/page/";
const [first] = STORIES;

afterEach(cleanup);

function show(open: string, view: Partial<ViewState> = {}): HTMLElement {
  render(<StoryNav base={BASE} open={open} view={{ ...DEFAULT_VIEW, ...view }} />);
  return screen.getByRole("navigation", { name: "Stories" });
}

const hrefs = (nav: HTMLElement): (string | null)[] =>
  within(nav)
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));

describe("StoryNav", () => {
  it("lists the shipped stories, the page's own without a parameter", () => {
    const nav = show(`${BASE}${first.file}`);
    expect(
      within(nav)
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual([...STORIES.map(({ label }) => label.en), "Your own data"]);
    expect(hrefs(nav)).toEqual(["?", "?data=./data/iwo-to.json", "workbench.html"]);
  });

  it("has no workbench beside the stories of another site", () => {
    const stories = STORIES.map((story) => ({ ...story }));
    render(<StoryNav base={BASE} open={BASE} stories={stories} view={DEFAULT_VIEW} />);
    expect(hrefs(screen.getByRole("navigation"))).toHaveLength(STORIES.length);
  });

  it("says which one is open, whatever way its address was written", () => {
    const nav = show(`${BASE}data/iwo-to.json`);
    const current = within(nav).getByRole("link", { current: "page" });
    expect(current.textContent).toBe("Iwo To, 1945–2025");
  });

  it("marks none while somebody else's dataset is open", () => {
    const nav = show("https://other.example/data/iwo-to.json");
    expect(within(nav).queryByRole("link", { current: "page" })).toBeNull();
  });

  it("keeps language and theme, and nothing else of the view", () => {
    const nav = show(`${BASE}${first.file}`, {
      lang: "ja",
      theme: "dark",
      event: "summit-2025",
      actor: ["jp"],
      asOf: "2025-02-12",
      win: "2025-01/2025-02",
    });
    expect(hrefs(nav)).toEqual([
      "?lang=ja&theme=dark",
      "?data=./data/iwo-to.json&lang=ja&theme=dark",
      "workbench.html?lang=ja&theme=dark",
    ]);
  });

  it("speaks Japanese", () => {
    render(
      <LocaleProvider value={{ lang: "ja", words: ja }}>
        <StoryNav base={BASE} open={`${BASE}${first.file}`} view={DEFAULT_VIEW} />
      </LocaleProvider>,
    );
    const nav = screen.getByRole("navigation", { name: ja.page.stories });
    expect(within(nav).getByRole("link", { name: "硫黄島 1945–2025年" })).toBeTruthy();
  });

  it("waits for the script: an address with a dataset can't work without it", () => {
    expect(show(`${BASE}${first.file}`).dataset["needsScript"]).toBe("true");
  });
});
