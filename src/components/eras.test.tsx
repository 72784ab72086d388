// @vitest-environment jsdom
import { render, renderHook, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { loadCatalogue } from "../i18n/catalogue.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { LanguageTag } from "../view/viewState.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { LocaleProvider } from "./locale.tsx";
import type { Locale } from "./locale.tsx";
import { Masthead } from "./Masthead.tsx";
import { useCatalogue } from "./useCatalogue.ts";

async function localeOf(tag: LanguageTag): Promise<Locale> {
  const { result } = renderHook(() => useCatalogue(tag, "place"));
  const words = await loadCatalogue(tag);
  await waitFor(() => expect(result.current.words).toBe(words));
  return result.current;
}

test("the tag of the Japanese calendar brings Japanese with era years", async () => {
  const locale = await localeOf("ja-u-ca-japanese");
  expect(locale.lang).toBe("ja");
  const date = parseFuzzyDate("2019-04-29/2019-05-02");
  render(<LocaleProvider value={locale}>{date !== null && <FuzzyTime date={date} />}</LocaleProvider>);
  expect(screen.getByText(/平成31年4月29日/).closest("time")?.textContent).toBe(
    "平成31年4月29日〜令和元年5月2日",
  );
});

test("who reads Japanese can switch to eras and back; in English there is no switch", async () => {
  const onView = vi.fn();
  const head = (locale: Locale) => (
    <LocaleProvider value={locale}>
      <Masthead dataset={null} onView={onView} view={DEFAULT_VIEW} />
    </LocaleProvider>
  );
  const { rerender } = render(head(await localeOf("en")));
  expect(screen.queryByRole("button", { name: "和暦" })).toBeNull();
  rerender(head(await localeOf("ja")));
  const off = screen.getByRole("button", { name: "和暦", pressed: false });
  await userEvent.click(off);
  expect(onView).toHaveBeenLastCalledWith({ lang: "ja-u-ca-japanese" }, "replace");
  rerender(head(await localeOf("ja-u-ca-japanese")));
  await userEvent.click(screen.getByRole("button", { name: "和暦", pressed: true }));
  expect(onView).toHaveBeenLastCalledWith({ lang: "ja" }, "replace");
});
