import type { ReactNode } from "react";
import type { Dataset } from "../model/types.ts";
import type { ActiveFilter } from "./activeFilters.ts";
import { firstDay, lastDay } from "./dateInput.ts";
import { Foreign, useLocale } from "./locale.tsx";

export interface FilterNameProps {
  readonly dataset: Dataset;
  readonly filter: ActiveFilter;
}

/** A filter in words, "Actor Japan" or "From 1 March 2025"; an id that the dataset lacks is shown as it is. */
export function FilterName({ dataset, filter }: FilterNameProps): ReactNode {
  const { lang, words } = useLocale();
  const { chips, date } = words.filters;
  switch (filter.kind) {
    case "actor": {
      const actor = dataset.actors.get(filter.value);
      return actor === undefined
        ? pair(chips.unknownActor, <bdi>{filter.value}</bdi>)
        : pair(chips.actor, <Foreign text={actor.name} />);
    }
    case "topic": {
      const topic = dataset.topics.get(filter.value);
      return topic === undefined
        ? pair(chips.unknownTopic, <bdi>{filter.value}</bdi>)
        : pair(chips.topic, <Foreign text={topic.name} />);
    }
    case "status":
      return pair(chips.status, words.status[filter.value]);
    case "from":
      return pair(chips.from, firstDay(filter.value, lang) ?? date.noStart);
    case "to":
      return pair(chips.to, lastDay(filter.value, lang) ?? date.noEnd);
    case "match":
      return chips.match;
    case "certain":
      return chips.certain;
  }
}

function pair(kind: string, value: ReactNode): ReactNode {
  return (
    <>
      <span className="filter-chips__kind">{kind}</span> {value}
    </>
  );
}
