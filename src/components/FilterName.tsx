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
  const { lang, words } = useLocale();
  const { chips, date } = words.filters;
  const value = <FilterValue dataset={dataset} filter={filter} />;
  switch (filter.kind) {
    case "actor":
      return pair(dataset.actors.has(filter.value) ? chips.actor : chips.unknownActor, value);
    case "topic":
      return pair(dataset.topics.has(filter.value) ? chips.topic : chips.unknownTopic, value);
    case "status":
      return pair(chips.status, value);
    case "from":
      return firstDay(filter.value, lang) === null ? date.noStart : limit(chips.from, value);
    case "to":
      return lastDay(filter.value, lang) === null ? date.noEnd : limit(chips.to, value);
    case "match":
      return chips.match;
    case "certain":
      return chips.certain;
  }
}

/** What is filtered by alone: "Japan", "1 March 2025". */
export function FilterValue({ dataset, filter }: FilterNameProps): ReactNode {
  const { lang, words } = useLocale();
  const { kind, value } = filter;
  if (kind === "status") return words.status[filter.value];
  if (kind === "from") return firstDay(value, lang);
  if (kind === "to") return lastDay(value, lang);
  const named =
    kind === "actor" ? dataset.actors.get(value) : kind === "topic" ? dataset.topics.get(value) : undefined;
  return named === undefined ? <bdi>{value}</bdi> : <Foreign text={named.name} />;
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
