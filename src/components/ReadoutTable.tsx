import type { ReactNode } from "react";
import { VIEW_WORDS } from "../i18n/viewWords.ts";
import type { Claim, Dataset } from "../model/types.ts";
import type { Readouts } from "../select/readouts.ts";
import { AboutName } from "./AboutName.tsx";
import { ActorName } from "./ActorName.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { SourceBrief } from "./SourceBrief.tsx";
import "./ReadoutTable.css";

export interface ReadoutTableProps {
  readonly dataset: Dataset;
  readonly readouts: Readouts;
}

/** What the parties' own sources say of an event, matter by matter and side by side where there is room. */
export function ReadoutTable({ dataset, readouts: { parties, matters } }: ReadoutTableProps): ReactNode {
  const { lang } = useLocale();
  const words = VIEW_WORDS[lang].readouts;
  return (
    <div className="readouts">
      {matters.map(({ about, told }) => (
        <section key={about}>
          <h4 className="readouts__matter">
            <AboutName about={about} dataset={dataset} />
          </h4>
          <dl className="readouts__sides">
            {told.map((claims, at) => (
              <div className="readouts__side" key={parties[at]}>
                <dt className="readouts__party">
                  <ActorName dataset={dataset} id={parties[at] ?? ""} />
                </dt>
                <dd>
                  {claims.length === 0 ? (
                    <span className="readouts__silent">{words.silent}</span>
                  ) : (
                    <Said claims={claims} dataset={dataset} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Said({
  claims,
  dataset,
}: {
  readonly claims: readonly Claim[];
  readonly dataset: Dataset;
}): ReactNode {
  return claims.map((claim) => (
    <p className="readouts__claim" key={claim.id}>
      <Foreign text={claim.statement} />{" "}
      <span className="readouts__source">
        <SourceBrief dataset={dataset} id={claim.source} />
      </span>
    </p>
  ));
}
