import type { ReactNode } from "react";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { Claim, Dataset, TimelineEvent } from "../model/types.ts";
import { ActorName } from "./ActorName.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { SourceLine } from "./SourceLine.tsx";
import "./ClaimList.css";

export interface ClaimListProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

const ABOUTS = ["when", "where", "who", "status", "outcome", "significance"] as const;
type KnownAbout = (typeof ABOUTS)[number];

/** What is claimed of an event, by what it is about: who says it, how firmly, in which source. */
export function ClaimList({ dataset, event }: ClaimListProps): ReactNode {
  const { words } = useLocale();
  return (
    <div className="claims">
      {groupClaims(event.claims).map(([about, claims]) => {
        const known = ABOUTS.find((each): each is KnownAbout => each === about);
        return (
          <section key={about} className="claims__group">
            <h4 className="claims__about">
              {known === undefined ? <bdi>{readable(about)}</bdi> : words.detail.about[known]}
            </h4>
            <Conflict about={about} claims={claims} event={event} />
            <ul className="claims__list">
              {claims.map((claim) => (
                <ClaimItem
                  key={claim.id}
                  dataset={dataset}
                  claim={claim}
                  preferred={event.preferred.get(about)?.claim === claim.id}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function groupClaims(claims: readonly Claim[]): [string, readonly Claim[]][] {
  const groups = new Map<string, Claim[]>(ABOUTS.map((about) => [about, []]));
  for (const claim of claims) {
    const group = groups.get(claim.about);
    if (group === undefined) groups.set(claim.about, [claim]);
    else group.push(claim);
  }
  return [...groups].filter(([, group]) => group.length > 0);
}

/** A dataset's own key as words: `dead-japanese` → "Dead japanese". */
function readable(about: string): string {
  const text = about.replace(/[-_.:]+/g, " ").trim();
  const [first = ""] = text;
  return text === "" ? about : first.toUpperCase() + text.slice(first.length);
}

/** Says that the sources differ, and which value the editor prefers and why. */
function Conflict({
  about,
  claims,
  event,
}: {
  readonly about: string;
  readonly claims: readonly Claim[];
  readonly event: TimelineEvent;
}): ReactNode {
  const { lang, words } = useLocale();
  const values = new Set(claims.flatMap(({ value }) => (value === null ? [] : [String(value)])));
  const preferred = event.preferred.get(about);
  const chosen = preferred !== undefined && claims.some(({ id }) => id === preferred.claim);
  if (values.size < 2 && !chosen) return null;
  return (
    <div className="claims__conflict">
      {values.size > 1 && <p>{words.detail.values(values.size)}</p>}
      {chosen && (
        <p>
          <bdi>{words.detail.preferredWhy(pickText(preferred.why, lang).value)}</bdi>
        </p>
      )}
    </div>
  );
}

function ClaimItem({
  dataset,
  claim,
  preferred,
}: {
  readonly dataset: Dataset;
  readonly claim: Claim;
  readonly preferred: boolean;
}): ReactNode {
  const { words } = useLocale();
  const { attribution, modality, hedge, basis, quote } = claim;
  return (
    <li className={preferred ? "claim claim--preferred" : "claim"}>
      <p className="claim__statement">
        {preferred && <strong className="claim__preferred">{words.detail.preferred}</strong>}{" "}
        <Foreign text={claim.statement} /> <ClaimValue claim={claim} />
      </p>
      <ul className="claim__meta asof-inline-list">
        {claim.says !== null && (
          <li className="claim__speaker">
            <ActorName dataset={dataset} id={claim.says} />
          </li>
        )}
        {attribution !== null && <li>{words.detail.attribution[attribution]}</li>}
        {modality !== null && (
          <li className={`claim__modality claim__modality--${modality}`}>
            {words.detail.modality[modality]}
          </li>
        )}
        {hedge !== null && (
          <li>
            <bdi>{words.detail.hedged(hedge)}</bdi>
          </li>
        )}
        {quote !== null && (
          <li>
            <bdi>{words.detail.quoted(quote.exact)}</bdi>
          </li>
        )}
        {basis !== "seen" && <li className="asof-flag asof-flag--basis">{words.list.basis[basis]}</li>}
      </ul>
      <p className="claim__source">
        <SourceLine dataset={dataset} id={claim.source} locator={claim.locator} />
      </p>
    </li>
  );
}

function ClaimValue({ claim }: { readonly claim: Claim }): ReactNode {
  const { lang } = useLocale();
  const { about, unit, value } = claim;
  if (value === null) return null;
  const date = about === "when" && typeof value === "string" ? parseFuzzyDate(value) : null;
  if (date !== null) return <FuzzyTime date={date} className="claim__value" />;
  const text = typeof value === "number" ? new Intl.NumberFormat(lang).format(value) : value;
  return (
    <span className="claim__value">
      <bdi>{unit === null ? text : `${text} ${unit}`}</bdi>
    </span>
  );
}
