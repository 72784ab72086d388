// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { en } from "../i18n/en.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { BestMatches } from "./BestMatches.tsx";
import { SMALL } from "./filters.fixture.tsx";
import { LocaleProvider } from "./locale.tsx";

const ALL = filterEvents(SMALL, DEFAULT_VIEW);

/** The links beside a list of these events, when the search ranks them so. */
function best(listed: readonly string[], ranked: readonly string[]): readonly string[] {
  const matches = ALL.filter(({ event }) => listed.includes(event.id));
  const indexOf = (id: string): number => ALL.find(({ event }) => event.id === id)?.event.index ?? -1;
  cleanup();
  render(
    <LocaleProvider value={{ lang: "en", words: en }}>
      <BestMatches
        hrefFor={(id) => `?event=${id}`}
        matches={matches}
        onSelect={vi.fn()}
        ranked={Uint32Array.from(ranked, indexOf)}
      />
    </LocaleProvider>,
  );
  return screen.queryAllByRole("link").map((link) => link.textContent);
}

describe("best matches", () => {
  test("lead beside a long list", () => {
    const ids = ["root", "summit", "march", "meeting"];
    expect(best(ids, ["meeting", "root", "march", "summit"])).toEqual([
      "Meeting",
      "Root",
      "Some time in March",
    ]);
  });

  test("also beside a short one, where the best does not stand first", () => {
    expect(best(["root", "meeting"], ["meeting", "root"])).toEqual(["Meeting", "Root"]);
  });

  test("are left out where a short list begins with the best", () => {
    expect(best(["root", "meeting"], ["root", "meeting"])).toEqual([]);
    expect(best(["root"], ["root"])).toEqual([]);
    expect(best([], [])).toEqual([]);
  });
});
