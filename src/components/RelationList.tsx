import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import type { Connection } from "./connections.ts";
import { FilterLink } from "./FilterLink.tsx";
import type { FilterLinkProps } from "./FilterLink.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import "./RelationList.css";

export interface RelationListProps extends Pick<FilterLinkProps, "view" | "onView"> {
  readonly connections: readonly Connection[];
}

/** Connected events in order of time, each with its date and with what it is to the opened one. */
export function RelationList({ connections, view, onView }: RelationListProps): ReactNode {
  const { words } = useLocale();
  const detail = detailOf(words);
  const { list } = words;
  return (
    <ol className="relations">
      {connections.map(({ event, ties }) => (
        <li key={event.id}>
          <p className="relations__date asof-inline-list">
            {event.current.when === null ? (
              <span className="asof-date">{list.noDate}</span>
            ) : (
              <FuzzyTime date={event.current.when} short />
            )}{" "}
            <span>
              {[...new Set(ties.map(({ way, type }) => detail[way][type]))].join(detail.accountWhen.comma)}
            </span>
          </p>
          <p>
            <FilterLink view={view} patch={{ event: event.id }} onView={onView}>
              <Foreign text={event.title} />
            </FilterLink>
          </p>
        </li>
      ))}
    </ol>
  );
}
