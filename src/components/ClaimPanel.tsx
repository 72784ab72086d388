import { useMemo } from "react";
import type { ReactNode } from "react";
import { CLAIM_PANEL_WORDS } from "../i18n/claimPanelWords.ts";
import { pickText } from "../model/text.ts";
import { ATTRIBUTIONS, MODALITIES } from "../model/types.ts";
import type { Dataset, Text } from "../model/types.ts";
import { claimFacets } from "../select/claimFacets.ts";
import { asksForClaims } from "../select/claimTable.ts";
import type { ActorFilterProps } from "./ActorFilter.tsx";
import { CheckRow } from "./CheckRow.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { PickList } from "./PickList.tsx";
import type { Pick } from "./PickList.tsx";
import "./ClaimPanel.css";

/** Who says it, how, in which source; and whether the sources differ, or a date moved. */
export function ClaimPanel({ dataset, found = null, view, onView }: ActorFilterProps): ReactNode {
  const { lang, words } = useLocale();
  const text = CLAIM_PANEL_WORDS[lang];
  const facets = useMemo(() => claimFacets(dataset, view, found), [dataset, view, found]);
  const { says, source, attribution, modality } = facets.counts;
  const speakers = useMemo(
    () => picksOf(says, view.says, (id) => speaker(dataset, id)),
    [says, view.says, dataset],
  );
  const sources = useMemo(
    () => picksOf(source, view.source, (id) => sourceOf(dataset, id)),
    [source, view.source, dataset],
  );
  const any = asksForClaims(view) || view.conflict || view.moved;
  return (
    <div className="claim-panel">
      <p className="filter-popup__note">{text.hint}</p>
      <PickList
        chosen={view.says}
        legend={text.says}
        onChange={(chosen) => onView({ says: chosen }, "push")}
        picks={speakers}
        searchLabel={text.findSpeaker}
      />
      <Words
        chosen={view.attribution}
        counts={attribution}
        ids={ATTRIBUTIONS}
        legend={text.attribution}
        nameOf={(id) => words.filters.attribution[id]}
        onChange={(chosen) => onView({ attribution: chosen }, "push")}
      />
      <Words
        chosen={view.modality}
        counts={modality}
        ids={MODALITIES}
        legend={text.modality}
        nameOf={(id) => words.filters.modality[id]}
        onChange={(chosen) => onView({ modality: chosen }, "push")}
      />
      <PickList
        chosen={view.source}
        legend={text.source}
        onChange={(chosen) => onView({ source: chosen }, "push")}
        picks={sources}
        searchLabel={text.findSource}
      />
      <fieldset className="claim-panel__group">
        <legend className="claim-panel__legend">{text.event}</legend>
        {(["conflict", "moved"] as const).map((key) => (
          <CheckRow
            checked={view[key]}
            count={facets[key]}
            key={key}
            note={text[`${key}Hint`]}
            onToggle={() => onView({ [key]: !view[key] }, "push")}
          >
            {text[key]}
          </CheckRow>
        ))}
      </fieldset>
      {any && (
        <div className="filter-popup__foot">
          <button
            className="filter-link"
            onClick={(event) => {
              const panel = event.currentTarget.closest<HTMLElement>(".claim-panel");
              onView(
                { says: [], attribution: [], modality: [], source: [], conflict: false, moved: false },
                "push",
              );
              panel?.querySelector("input")?.focus();
            }}
            type="button"
          >
            {words.filters.clearChoice}
          </button>
        </div>
      )}
    </div>
  );
}

interface WordsProps<Id extends string> {
  readonly legend: string;
  readonly ids: readonly Id[];
  readonly chosen: readonly Id[];
  readonly counts: ReadonlyMap<string, number>;
  readonly nameOf: (id: Id) => string;
  readonly onChange: (chosen: readonly Id[]) => void;
}

/** A few values, in the order of the format. Absent where the dataset has only one of them. */
function Words<Id extends string>({
  legend,
  ids,
  chosen,
  counts,
  nameOf,
  onChange,
}: WordsProps<Id>): ReactNode {
  const shown = ids.filter((id) => counts.has(id) || chosen.includes(id));
  if (shown.length < 2 && chosen.length === 0) return null;
  return (
    <fieldset className="claim-panel__group">
      <legend className="claim-panel__legend">{legend}</legend>
      {shown.map((id) => (
        <CheckRow
          checked={chosen.includes(id)}
          count={counts.get(id) ?? 0}
          key={id}
          onToggle={() =>
            onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
          }
        >
          {nameOf(id)}
        </CheckRow>
      ))}
    </fieldset>
  );
}

/** What may be picked: chosen ones, then those that show most events; by the English name where that is equal. */
function picksOf(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  tell: (id: string) => Omit<Pick, "id" | "count">,
): readonly Pick[] {
  const picks = [...new Set([...chosen, ...counts.keys()])].map((id) => ({
    id,
    count: counts.get(id) ?? 0,
    ...tell(id),
  }));
  return picks.sort((a, b) => b.count - a.count || (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
}

function speaker({ actors }: Dataset, id: string): Omit<Pick, "id" | "count"> {
  const actor = actors.get(id);
  if (actor === undefined) return { label: <bdi>{id}</bdi>, sort: id, searched: [id] };
  const { name, reading } = actor;
  return {
    label: <Foreign text={name} />,
    sort: pickText(name, "en").value,
    searched: [...textsOf(name), reading ?? ""],
  };
}

function sourceOf({ sources }: Dataset, id: string): Omit<Pick, "id" | "count"> {
  const source = sources.get(id);
  if (source === undefined) return { label: <bdi>{id}</bdi>, sort: id, searched: [id] };
  const { title, publisher } = source;
  return {
    label: (
      <>
        {publisher !== null && (
          <>
            <span className="claim-panel__publisher">
              <bdi>{publisher}</bdi>
            </span>{" "}
          </>
        )}
        <Foreign text={title} />
      </>
    ),
    sort: `${publisher ?? ""} ${pickText(title, "en").value}`,
    searched: [...textsOf(title), publisher ?? ""],
  };
}

function textsOf(text: Text): string[] {
  return typeof text === "string" ? [text] : [...text.values()];
}
