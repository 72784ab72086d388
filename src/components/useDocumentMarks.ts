import { useEffect } from "react";
import type { Language, Theme } from "../view/viewState.ts";

/**
 * Keeps `html[lang]` and `html[data-theme]` true to what is shown (the boot script sets them before the
 * first paint). `data-theme` is always "light" or "dark"; without a choice it follows the reader's system.
 */
export function useDocumentMarks(lang: Language, theme: Theme | null): void {
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  useEffect(() => {
    const html = document.documentElement;
    if (theme === "light" || theme === "dark") {
      html.dataset["theme"] = theme;
      return;
    }
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const follow = () => {
      html.dataset["theme"] = dark.matches ? "dark" : "light";
    };
    follow();
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, [theme]);
}

/** The browser's title (null: nothing to name, so no title of another dataset may stay), and `noindex` while the page shows somebody else's data. */
export function useDocumentTitle(title: string | null, foreign: boolean): void {
  useEffect(() => {
    document.title = title ?? "Asof";
  }, [title]);

  useEffect(() => {
    if (!foreign) return;
    const meta = document.createElement("meta");
    meta.name = "robots";
    meta.content = "noindex";
    document.head.append(meta);
    return () => meta.remove();
  }, [foreign]);
}
