import type { ReactNode } from "react";
import { inverseRelations } from "../model/relations.ts";
import { RELATION_TYPES } from "../model/types.ts";
import type { Dataset, Relation, TimelineEvent } from "../model/types.ts";
import { FilterLink } from "./FilterLink.tsx";
import type { FilterLinkProps } from "./FilterLink.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import "./RelationList.css";

export interface RelationListProps extends Pick<FilterLinkProps, "view" | "onView"> {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

/** How many connections there are, both ways together. */
export function countRelations(dataset: Dataset, event: TimelineEvent): number {
  return event.relations.length + (inverseRelations(dataset).get(event.id) ?? []).length;
}

/** The events that this one points at, then those that point at it, by the kind of their connection. */
export function RelationList({ dataset, event, ...links }: RelationListProps): ReactNode {
  const { words } = useLocale();
  const ways = [
    { labels: words.detail.relation, relations: event.relations },
    { labels: words.detail.inverse, relations: inverseRelations(dataset).get(event.id) ?? [] },
  ];
  return (
    <dl className="relations">
      {ways.flatMap(({ labels, relations }, way) =>
        RELATION_TYPES.map((type) => {
          const some = relations.filter((relation) => relation.type === type);
          if (some.length === 0) return null;
          return (
            <div key={`${way}-${type}`} className="relations__group">
              <dt>{labels[type]}</dt>
              {some.map((relation) => (
                <RelatedEvent key={relation.event} dataset={dataset} relation={relation} {...links} />
              ))}
            </div>
          );
        }),
      )}
    </dl>
  );
}

function RelatedEvent({
  dataset,
  relation,
  view,
  onView,
}: Omit<RelationListProps, "event"> & { readonly relation: Relation }): ReactNode {
  const other = dataset.events.find(({ id }) => id === relation.event);
  if (other === undefined) return null;
  return (
    <dd>
      <FilterLink view={view} patch={{ event: other.id }} onView={onView}>
        <Foreign text={other.title} />
      </FilterLink>{" "}
      {other.current.when !== null && (
        <FuzzyTime date={other.current.when} short className="relations__date" />
      )}
    </dd>
  );
}
