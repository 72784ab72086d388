import { useEffect, useLayoutEffect } from "react";
import type { Theme } from "../view/viewState.ts";
import type { Locale } from "./locale.tsx";
import { useRoot } from "./root.ts";

/**
 * Keeps `html[lang]`, its direction and `html[data-theme]` true to what is shown (the boot script sets them before the
 * first paint); in a shadow root those of the embed's own element. `data-theme` is always "light", "dark" or
 * "contrast"; without a choice it follows the reader's system.
 */
export function useDocumentMarks({ lang, words: { direction } }: Locale, theme: Theme | null): void {
  const { marks } = useRoot();
  // Before the paint: else a language from right to left would first stand the wrong way round.
  useLayoutEffect(() => {
    Object.assign(marks(), { lang, dir: direction });
  }, [marks, lang, direction]);

  useEffect(() => {
    const html = marks();
    if (theme !== null && theme !== "auto") {
      html.dataset["theme"] = theme;
      return;
    }
    const contrast = window.matchMedia("(prefers-contrast: more)");
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const follow = () => {
      html.dataset["theme"] = contrast.matches ? "contrast" : dark.matches ? "dark" : "light";
    };
    follow();
    for (const query of [contrast, dark]) query.addEventListener("change", follow);
    return () => {
      for (const query of [contrast, dark]) query.removeEventListener("change", follow);
    };
  }, [marks, theme]);
}

/** The browser's title (null: nothing to name, so no title of another dataset may stay), and `noindex` while the page shows somebody else's data. Both are the host's own where the page is embedded in one. */
export function useDocumentTitle(title: string | null, foreign: boolean): void {
  const { embedded } = useRoot();
  useEffect(() => {
    if (!embedded) document.title = title ?? "Asof";
  }, [embedded, title]);

  useEffect(() => {
    if (embedded || !foreign) return;
    const meta = document.createElement("meta");
    meta.name = "robots";
    meta.content = "noindex";
    document.head.append(meta);
    return () => meta.remove();
  }, [embedded, foreign]);
}
