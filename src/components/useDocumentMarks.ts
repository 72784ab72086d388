import { useEffect } from "react";
import type { Language, Theme } from "../view/viewState.ts";
import { useRoot } from "./root.ts";

/**
 * Keeps `html[lang]` and `html[data-theme]` true to what is shown (the boot script sets them before the
 * first paint); in a shadow root those of the embed's own element. `data-theme` is always "light", "dark" or
 * "contrast"; without a choice it follows the reader's system.
 */
export function useDocumentMarks(lang: Language, theme: Theme | null): void {
  const { marks } = useRoot();
  useEffect(() => {
    marks().lang = lang;
  }, [marks, lang]);

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
