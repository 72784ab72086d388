import { useState } from "react";
import type { ReactNode } from "react";
import type { Catalogue } from "../i18n/en.ts";
import type { ViewNotice } from "../view/viewUrl.ts";
import { Filled } from "./Filled.tsx";
import { useLocale } from "./locale.tsx";
import "./notices.css";

export interface ViewNoticesProps {
  readonly notices: readonly ViewNotice[];
}

/** An address may name a thousand unknown ids. */
const MAX_SHOWN = 8;

/** What of the page's address was ignored, and why. Comes back when the address brings something new. */
export function ViewNotices({ notices }: ViewNoticesProps): ReactNode {
  const { words } = useLocale();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const shown = notices.filter((notice) => !dismissed.has(keyOf(notice)));
  if (shown.length === 0) return null;
  const hidden = shown.length - MAX_SHOWN;
  return (
    <section aria-label={words.filters.notices.label} className="notice notice--warn">
      <div className="notice__body" role="status">
        <ul className="notice__list">
          {shown.slice(0, MAX_SHOWN).map((notice) => (
            <li key={keyOf(notice)}>
              <Filled
                text={words.filters.notices.sentence}
                values={{
                  param: <code className="notice__literal">{notice.param}</code>,
                  value: (
                    <bdi>
                      <code className="notice__literal">{notice.value}</code>
                    </bdi>
                  ),
                  reason: reasonOf(notice, words),
                }}
              />
            </li>
          ))}
          {hidden > 0 && <li>{words.filters.more(hidden)}</li>}
        </ul>
      </div>
      <button
        className="asof-button"
        onClick={() => setDismissed(new Set([...dismissed, ...shown.map(keyOf)]))}
        type="button"
      >
        {words.filters.notices.dismiss}
      </button>
    </section>
  );
}

function keyOf({ param, value, reason }: ViewNotice): string {
  return JSON.stringify([param, value, reason]);
}

function reasonOf({ param, reason }: ViewNotice, { filters: { notices } }: Catalogue): string {
  if (param === "data" && reason === "invalid") return notices.badData;
  if (reason === "unsupported") return notices.unsupported;
  if (reason === "before-from") return notices.beforeFrom;
  if (reason === "not-yet") return notices.notYet;
  if (reason === "sought") return notices.sought;
  if (reason === "unread") return notices.unread;
  if (reason === "too-long") return notices.tooLong;
  if (reason === "no-search") return notices.noSearch;
  return reason === "unknown" ? notices.unknown : notices.invalid;
}
