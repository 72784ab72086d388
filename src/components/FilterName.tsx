import type { ReactNode } from "react";
import type { Dataset } from "../model/types.ts";
import type { ActiveFilter } from "./activeFilters.ts";
import { firstDay, lastDay } from "./dateInput.ts";
import { Filled } from "./Filled.tsx";
import { Foreign, useLocale } from "./locale.tsx";

export interface FilterNameProps {
  readonly dataset: Dataset;
  readonly filter: ActiveFilter;
}

/** A filter in words, "Actor Japan" or "From 1 March 2025"; an id that the dataset lacks is shown as it is. */
export function FilterName({ dataset, filter }: FilterNameProps): ReactNode {
  const { words } = useLocale();
  const { chips, date } = words.filters;
  const value = <FilterValue dataset={dataset} filter={filter} />;
  switch (filter.kind) {
    case "actor":
      return pair(dataset.actors.has(filter.value) ? chips.actor : chips.unknownActor, value);
    case "topic":
      return pair(dataset.topics.has(filter.value) ? chips.topic : chips.unknownTopic, value);
    case "says":
      return pair(dataset.actors.has(filter.value) ? chips.says : chips.unknownActor, value);
    case "source":
      return pair(dataset.sources.has(filter.value) ? chips.source : chips.unknownSource, value);
    case "status":
    case "attribution":
    case "modality":
    case "q":
      return pair(chips[filter.kind], value);
    case "from":
      return firstDay(filter.value, words.dates) === null ? date.noStart : limit(chips.from, value);
    case "to":
      return lastDay(filter.value, words.dates) === null ? date.noEnd : limit(chips.to, value);
    case "match":
    case "certain":
    case "conflict":
    case "moved":
      return chips[filter.kind];
  }
}

/** What is filtered by alone: "Japan", "1 March 2025". */
export function FilterValue({ dataset, filter }: FilterNameProps): ReactNode {
  const { words } = useLocale();
  const { kind, value } = filter;
  if (kind === "status") return words.status[filter.value];
  if (kind === "attribution") return words.filters.attribution[filter.value];
  if (kind === "modality") return words.filters.modality[filter.value];
  if (kind === "from") return firstDay(value, words.dates);
  if (kind === "to") return lastDay(value, words.dates);
  const name = nameOf(dataset, kind, value);
  return name === undefined ? <bdi>{value}</bdi> : <Foreign text={name} />;
}

function nameOf({ actors, topics, sources }: Dataset, kind: ActiveFilter["kind"], id: string) {
  if (kind === "actor" || kind === "says") return actors.get(id)?.name;
  if (kind === "topic") return topics.get(id)?.name;
  return kind === "source" ? sources.get(id)?.title : undefined;
}

function pair(kind: string, value: ReactNode): ReactNode {
  return (
    <>
      <span className="filter-chips__kind">{kind}</span> {value}
    </>
  );
}

/** The word stands before the date in English and behind it in Japanese. */
function limit(text: string, day: ReactNode): ReactNode {
  return (
    <span className="filter-chips__kind">
      <Filled text={text} values={{ day: <span className="filter-chips__value">{day}</span> }} />
    </span>
  );
}
