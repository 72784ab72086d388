import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import type { FormatId } from "../formats/format.ts";
import { FORMATS, formatOf } from "../formats/formats.ts";
import { languageName } from "../i18n/moreLanguages.ts";
import type { SetView } from "../view/useViewState.ts";
import { LANGUAGES, THEMES } from "../view/viewState.ts";
import type { Theme } from "../view/viewState.ts";
import type { Bench } from "./useWorkbench.ts";
import { useWords } from "./words.ts";
import "./Bar.css";

export type Asked = "download" | "embed" | "close";

export interface BarProps {
  readonly bench: Bench;
  /** What the document is read as. */
  readonly format: FormatId;
  readonly onAsk: (dialog: Asked) => void;
  readonly onView: SetView;
  readonly theme: Theme | null;
}

const READABLE = FORMATS.filter((format) => format.read !== undefined);

/** The file's name and format, undo and redo, and what can be done with the whole. */
export function Bar({ bench, format, onAsk, onView, theme }: BarProps): ReactNode {
  const { bar: words } = useWords();
  const id = useId();
  const { canRedo, canUndo, document: work, kept } = bench;
  const undo = useRef<HTMLButtonElement>(null);
  const redo = useRef<HTMLButtonElement>(null);
  // A button that can do no more loses the focus: its counterpart can always take back what it did.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (!canUndo && focused === undo.current) redo.current?.focus();
    if (!canRedo && focused === redo.current) undo.current?.focus();
  }, [canRedo, canUndo]);
  // What goes without saying is not said.
  const encoding = work?.letters == null || work.letters.encoding === "utf-8" ? null : work.letters.encoding;
  return (
    <header className="bar" data-begun={work == null ? undefined : "true"}>
      <Brand onView={onView} theme={theme} />
      {work === null || work === undefined ? null : (
        <div className="bar__file">
          <label className="asof-hidden" htmlFor={`${id}-name`}>
            {words.file}
          </label>
          <input
            autoComplete="off"
            className="bench__input bar__name"
            dir="auto"
            id={`${id}-name`}
            onChange={({ target }) => bench.edit({ name: target.value }, "name")}
            spellCheck={false}
            type="text"
            value={work.name}
          />
          <label className="asof-hidden" htmlFor={`${id}-format`}>
            {words.format}
          </label>
          <select
            className="bench__input bar__format"
            id={`${id}-format`}
            onChange={({ target }) =>
              bench.edit({ format: target.value === "" ? null : (target.value as FormatId) })
            }
            value={work.format ?? ""}
          >
            <option value="">
              {work.format === null ? words.detected(formatOf(format)?.label ?? format) : words.detected("…")}
            </option>
            {READABLE.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
          <div className="bar__acts">
            <button
              aria-keyshortcuts="Control+Z Meta+Z"
              className="asof-button asof-button--quiet"
              disabled={!canUndo}
              onClick={bench.undo}
              ref={undo}
              type="button"
            >
              <span aria-hidden="true">↶</span> <span className="bar__word">{words.undo}</span>
            </button>
            <button
              aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
              className="asof-button asof-button--quiet"
              disabled={!canRedo}
              onClick={bench.redo}
              ref={redo}
              type="button"
            >
              <span aria-hidden="true">↷</span> <span className="bar__word">{words.redo}</span>
            </button>
            <button
              aria-haspopup="dialog"
              className="asof-button asof-button--primary"
              onClick={() => onAsk("download")}
              type="button"
            >
              {words.download}
            </button>
            <button
              aria-haspopup="dialog"
              className="asof-button"
              onClick={() => onAsk("embed")}
              type="button"
            >
              {words.embed}
            </button>
            <button
              aria-haspopup="dialog"
              className="asof-button"
              onClick={() => onAsk("close")}
              type="button"
            >
              {words.close}
            </button>
          </div>
          <p
            className="bar__said"
            data-fault={kept === "full" || kept === "blocked" ? "true" : undefined}
            role="status"
          >
            {kept === "full" || kept === "blocked"
              ? words.faults[kept]
              : kept === "kept"
                ? words.kept
                : words.keeping}
            {encoding === null ? null : ` · ${words.encoding(encoding)}`}
          </p>
        </div>
      )}
    </header>
  );
}

function Brand({ onView, theme }: Pick<BarProps, "onView" | "theme">): ReactNode {
  const { lang, words: page } = useLocale();
  const words = useWords();
  return (
    <div className="bar__brand">
      <a className="bar__home" href={`./${lang === "en" ? "" : `?lang=${lang}`}`} title={words.home}>
        Asof
      </a>
      <span className="bar__title">{words.title}</span>
      <div aria-label={words.settings} className="bar__settings" role="group">
        <div aria-label={page.page.language} role="group">
          {LANGUAGES.map((language) => (
            <button
              aria-pressed={language === lang}
              className="asof-button asof-button--quiet"
              key={language}
              lang={language}
              onClick={() => onView({ lang: language }, "replace")}
              type="button"
            >
              {languageName(language)}
            </button>
          ))}
        </div>
        <div aria-label={page.page.theme} className="bar__theme" role="group">
          {THEMES.map((each) => (
            <button
              aria-pressed={each === (theme ?? "auto")}
              className="asof-button asof-button--quiet"
              key={each}
              onClick={() => onView({ theme: each === "auto" ? null : each }, "replace")}
              type="button"
            >
              {page.page.themes[each]}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
