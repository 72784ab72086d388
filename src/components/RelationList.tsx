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

/**
 * What other events say of this one, as far as it says nothing of them itself: "prepares the launch" and "the launch
 * follows this" are one connection, told from both ends.
 */
function pointingHere(dataset: Dataset, event: TimelineEvent): readonly Relation[] {
  const own = new Set(event.relations.map((relation) => relation.event));
  return (inverseRelations(dataset).get(event.id) ?? []).filter((relation) => !own.has(relation.event));
}

/** How many events it is connected with, either way. */
export function countRelations(dataset: Dataset, event: TimelineEvent): number {
  return new Set([...event.relations, ...pointingHere(dataset, event)].map((relation) => relation.event))
    .size;
}

/** The events that this one points at, then those that point at it, by the kind of their connection. */
export function RelationList({ dataset, event, ...links }: RelationListProps): ReactNode {
  const { words } = useLocale();
  const ways = [
    { labels: words.detail.relation, relations: event.relations },
    { labels: words.detail.inverse, relations: pointingHere(dataset, event) },
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
