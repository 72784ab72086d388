import { useEffect } from "react";
import type { ReactNode } from "react";
import { useErrorBoundary } from "react-error-boundary";
import { reloadPage } from "../view/address.ts";
import type { ViewState } from "../view/viewState.ts";
import { storyHref } from "./links.ts";
import { useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";
import { useDocumentTitle } from "./useDocumentMarks.ts";
import type { PageStatus } from "./useStatus.ts";
import "./LoadState.css";
import "./Masthead.css";

export interface PageFaultProps {
  readonly embed: boolean;
  readonly onStatus?: ((status: PageStatus) => void) | undefined;
  readonly view: ViewState;
}

/** In the page's place when drawing it has failed: what happened, and two ways out. Nothing of the dataset beside it. */
export function PageFault({ embed, onStatus, view }: PageFaultProps): ReactNode {
  const { words } = useLocale();
  const { embedded } = useRoot();
  const { resetBoundary } = useErrorBoundary();
  const { title, advice, reload } = words.page.fault;
  useDocumentTitle(`${title} – Asof`, false);
  useEffect(() => onStatus?.({ kind: "error", code: "fault", message: title }), [onStatus, title]);
  return (
    <div className="page" data-embed={embed ? "true" : undefined} data-live="true">
      <main className="page__main" data-status="error" id="main">
        <section className="load-state load-state--fault" data-error="fault">
          <div role="alert">
            <h1 className="load-state__title">{title}</h1>
            <p className="load-state__advice">{advice}</p>
          </div>
          <p className="load-state__actions">
            <button
              className="asof-button asof-button--primary"
              // A page that is not ours is not reloaded: the story is drawn once more.
              onClick={embedded ? resetBoundary : reloadPage}
              type="button"
            >
              {embedded ? words.load.retry : reload}
            </button>
            {embedded ? null : (
              <a className="load-state__story" href={storyHref(view)}>
                {words.load.story}
              </a>
            )}
          </p>
        </section>
      </main>
    </div>
  );
}
