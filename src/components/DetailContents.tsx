import type { MouseEvent, ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { useLocale } from "./locale.tsx";

export interface DetailContentsProps {
  readonly parts: readonly { readonly key: string; readonly title: string; readonly count: number }[];
}

/** With so many entries in all, the panel is long enough for a table of contents. */
const LONG = 5;

/** What the panel holds, to jump to. Buttons and not links: the address already says which event is open. */
export function DetailContents({ parts }: DetailContentsProps): ReactNode {
  const { words } = useLocale();
  if (parts.length < 2 || parts.reduce((sum, { count }) => sum + count, 0) < LONG) return null;
  const jump = (key: string) => (click: MouseEvent) => {
    const panel = click.currentTarget.closest(".event-detail");
    const heading = panel?.querySelector<HTMLElement>(`[data-section="${key}"]`);
    heading?.scrollIntoView?.({ block: "start" });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav className="detail-contents" aria-label={detailOf(words).contents}>
      <ul className="detail-contents__list">
        {parts.map(({ key, title, count }) => (
          <li key={key}>
            <button type="button" className="detail-contents__jump" onClick={jump(key)}>
              {title} <span className="detail-contents__count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
