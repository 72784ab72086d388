import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { lazyPart } from "./lazyPart.ts";
import { useLocale } from "./locale.tsx";
import "./Keys.css";

const KeysDialog = lazyPart(async () => (await import("./KeysDialog.tsx")).KeysDialog);
/** Where "?" is a letter. */
const WRITTEN_IN = "input, textarea, select, [contenteditable]";

/**
 * The button that lists the keys. "?" does too, while the focus is in a part of the page and not where one writes
 * (WCAG 2.1.4: a key of one character works only where the focus is).
 */
export function Keys(): ReactNode {
  const { words } = useLocale();
  const button = useRef<HTMLButtonElement>(null);
  /** What had the focus, and gets it back. */
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const page = button.current?.closest<HTMLElement>(".page");
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== "?" || key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey) return;
      const { target } = key;
      if (!(target instanceof HTMLElement) || target.closest(WRITTEN_IN) !== null) return;
      key.preventDefault();
      setOpener(target);
    };
    page?.addEventListener("keydown", onKey);
    return () => page?.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (opener === null) return;
    // When the dialog is gone: while it stands, nothing behind it takes the focus.
    return () => opener.focus({ preventScroll: true });
  }, [opener]);
  const onClose = useCallback(() => setOpener(null), []);
  return (
    <>
      <button
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        className="asof-button asof-button--quiet keys-button"
        data-needs-script
        onClick={({ currentTarget }) => setOpener(currentTarget)}
        ref={button}
        type="button"
      >
        {words.page.keys}
      </button>
      {opener === null ? null : (
        <ErrorBoundary fallback={null}>
          <Suspense fallback={null}>
            <KeysDialog onClose={onClose} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
