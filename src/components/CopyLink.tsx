import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";
import "./CopyLink.css";

type State =
  { readonly at: "rest" } | { readonly at: "copied" } | { readonly at: "byHand"; readonly url: string };

/** How long it is said; the address may have changed by the time it is read again. */
const SAID_MS = 4000;

/**
 * Copies the address of the present view; where the browser refuses, shows it selected, to be copied by hand. An
 * embed copies that of the same view on the page it comes from; without such a page there is nothing to copy.
 */
export function CopyLink(): ReactNode {
  const { words } = useLocale();
  const { pageAddress } = useRoot();
  const [state, setState] = useState<State>({ at: "rest" });
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (state.at === "byHand") field.current?.select();
  }, [state]);

  useEffect(() => {
    if (state.at !== "copied") return;
    const back = setTimeout(() => setState({ at: "rest" }), SAID_MS);
    return () => clearTimeout(back);
  }, [state]);

  const copy = async () => {
    if (pageAddress === null) return;
    const url = pageAddress();
    try {
      await navigator.clipboard.writeText(url);
      setState({ at: "copied" });
    } catch {
      // No permission, no secure context, or no clipboard at all.
      setState({ at: "byHand", url });
    }
  };

  if (pageAddress === null) return null;
  return (
    <span className="copy-link">
      <span className="copy-link__place">
        <button
          type="button"
          className="asof-button asof-button--quiet copy-link__button"
          data-copied={state.at === "copied"}
          data-room={words.page.linkCopied}
          onClick={() => void copy()}
        >
          <span className="copy-link__label">{words.page.copyLink}</span>
        </button>
        <span className="copy-link__said" role="status">
          {state.at === "copied" && words.page.linkCopied}
        </span>
      </span>
      {state.at === "byHand" && (
        <input
          ref={field}
          className="copy-link__field"
          readOnly
          value={state.url}
          aria-label={words.page.copyByHand}
        />
      )}
    </span>
  );
}
