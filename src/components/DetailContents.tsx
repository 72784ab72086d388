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
  return (
    <nav className="detail-contents" aria-label={detailOf(words).contents}>
      <ul className="detail-contents__list">
        {parts.map(({ key, title, count }) => (
          <li key={key}>
            <button
              aria-label={detailOf(words).contentsPart(title, count)}
              className="detail-contents__jump"
              onClick={(click) => jumpTo(click, key)}
              type="button"
            >
              {title} <span className="detail-contents__count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Brings a heading of the panel to its top, and the focus to it. */
export function jumpTo(click: MouseEvent, section: string): void {
  const headings = click.currentTarget
    .closest(".event-detail")
    ?.querySelectorAll<HTMLElement>("[data-section]");
  const heading = [...(headings ?? [])].find(({ dataset }) => dataset["section"] === section);
  heading?.scrollIntoView?.({ block: "start" });
  heading?.focus({ preventScroll: true });
}
