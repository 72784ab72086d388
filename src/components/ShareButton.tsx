import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";

/** Opens the share dialog; the focus goes back to `opener` when it closes. null: there is nothing to share yet. */
export type OpenShare = ((opener: HTMLElement) => void) | null;

const ShareContext = createContext<OpenShare>(null);
export const ShareProvider = ShareContext.Provider;

/** Opens the dialog for the present view. An embed without a page to lead to has nothing to share. */
export function ShareButton(): ReactNode {
  const { words } = useLocale();
  const open = useContext(ShareContext);
  if (useRoot().pageAddress === null) return null;
  return (
    <button
      aria-haspopup="dialog"
      className="asof-button asof-button--quiet"
      disabled={open === null}
      onClick={({ currentTarget }) => open?.(currentTarget)}
      type="button"
    >
      {words.page.share}
    </button>
  );
}
