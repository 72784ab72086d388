import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { Loaded } from "../data/loadDataset.ts";
import type { ViewState } from "../view/viewState.ts";
import { lazyPart } from "./lazyPart.ts";
import { useLocale } from "./locale.tsx";
import { ShareProvider } from "./ShareButton.tsx";
import type { StoryView } from "./useStory.ts";
import "./Share.css";

export interface Shared {
  /** Absolute address of the dataset; with a fragment where it has none of its own. */
  readonly file: string;
  readonly loaded: Loaded;
  readonly story: Pick<StoryView, "dataset" | "opened">;
  readonly view: ViewState;
}

export interface ShareProps {
  readonly children: ReactNode;
  /** null while there is nothing to share. */
  readonly shared: Shared | null;
}

const ShareDialog = lazyPart(async () => (await import("./ShareDialog.tsx")).ShareDialog);

/** Lets every share button below it open the one dialog, which stands at the page's end. */
export function Share({ children, shared }: ShareProps): ReactNode {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const onOpen = useCallback((element: HTMLElement) => {
    opener.current = element;
    setOpen(true);
  }, []);
  const onClose = useCallback(() => setOpen(false), []);
  // When the dialog is gone: while it stands, nothing behind it takes the focus.
  useEffect(() => {
    if (!open) return;
    return () => opener.current?.focus({ preventScroll: true });
  }, [open]);
  return (
    <ShareProvider value={shared === null ? null : onOpen}>
      {children}
      {open && shared !== null ? (
        <ErrorBoundary fallback={<ShareFailed />}>
          <Suspense fallback={null}>
            <ShareDialog {...shared} onClose={onClose} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </ShareProvider>
  );
}

function ShareFailed(): ReactNode {
  const { words } = useLocale();
  return (
    <p className="share-failed" role="alert">
      {words.page.shareFailed}
    </p>
  );
}
