import type { ReactNode } from "react";
import { aboutWords } from "../i18n/claimWords.ts";
import type { Claim, Dataset, TimelineEvent } from "../model/types.ts";
import { ActorName } from "./ActorName.tsx";
import { ClaimItem } from "./ClaimItem.tsx";
import { useLocale } from "./locale.tsx";
import { PlainText } from "./PlainText.tsx";
import "./ClaimList.css";

export interface ClaimListProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

const ABOUTS = ["when", "where", "who", "status", "outcome", "significance"] as const;
type KnownAbout = (typeof ABOUTS)[number];

/** What is claimed of an event, by what it is about: who says it, how firmly, in which source. */
export function ClaimList({ dataset, event }: ClaimListProps): ReactNode {
  return (
    <div className="claims">
      {groupClaims(event.claims).map(([about, claims]) => (
        <ClaimGroup key={about} about={about} claims={claims} dataset={dataset} event={event} />
      ))}
    </div>
  );
}

interface ClaimGroupProps extends ClaimListProps {
  readonly about: string;
  readonly claims: readonly Claim[];
}

function ClaimGroup({ about, claims, dataset, event }: ClaimGroupProps): ReactNode {
  const { words } = useLocale();
  const known = ABOUTS.find((each): each is KnownAbout => each === about);
  const values = new Set(claims.flatMap((claim) => (claim.value === null ? [] : [valueKey(claim)])));
  const preferred = event.preferred.get(about);
  const chosen =
    preferred !== undefined && claims.some(({ id }) => id === preferred.claim) ? preferred : null;
  const ordered = inOrder(claims, chosen?.claim ?? null);
  return (
    <section className="claims__group">
      <h4 className="claims__about">
        {known === undefined ? <Matter about={about} dataset={dataset} /> : words.detail.about[known]}
      </h4>
      {values.size > 1 && <p className="claims__conflict">{words.detail.values(values.size)}</p>}
      <ul className="claims__list">
        {ordered.map((claim) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
            dataset={dataset}
            differing={values.size > 1}
            preferred={chosen?.claim === claim.id ? chosen : null}
          />
        ))}
      </ul>
    </section>
  );
}

function valueKey({ value, unit }: Claim): string {
  return value === null ? "" : `${value} ${unit ?? ""}`;
}

/** The preferred claim first, then those that give the same value, then the others, like beside like. */
function inOrder(claims: readonly Claim[], preferred: string | null): readonly Claim[] {
  const chosen = claims.find(({ id }) => id === preferred);
  const ranked = new Map<string, Claim[]>();
  for (const claim of chosen === undefined ? claims : [chosen, ...claims.filter((each) => each !== chosen)]) {
    const like = ranked.get(valueKey(claim));
    if (like === undefined) ranked.set(valueKey(claim), [claim]);
    else like.push(claim);
  }
  return [...ranked.values()].flat();
}

/** The known matters first, in a fixed order; then the dataset's own, as they come. */
function groupClaims(claims: readonly Claim[]): [string, readonly Claim[]][] {
  const groups = new Map<string, Claim[]>(ABOUTS.map((about) => [about, []]));
  for (const claim of claims) {
    const group = groups.get(claim.about);
    if (group === undefined) groups.set(claim.about, [claim]);
    else group.push(claim);
  }
  return [...groups].filter(([, group]) => group.length > 0);
}

/** Keys of their own begin with one of these where a figure is told of several parties: `dead-kenya`. */
const COUNTED = /^(attendance|dead|injured|staff)-(.+)$/;

/** A key as words: those it has, else its own: `dead-ke` → "Dead: Kenya" for an actor, `oil-price` → "Oil price". */
function Matter({ about, dataset }: { readonly about: string; readonly dataset: Dataset }): ReactNode {
  const { lang, words } = useLocale();
  const known = aboutWords(about, lang);
  if (known !== null) return known;
  const [, stem = "", party = ""] = COUNTED.exec(about) ?? [];
  const counted = aboutWords(stem, lang);
  if (counted === null) return <PlainText dataset={dataset} text={capital(spaced(about))} />;
  return (
    <>
      {counted + words.detail.accountWhen.after}
      {dataset.actors.has(party) ? (
        <ActorName dataset={dataset} id={party} />
      ) : (
        <PlainText dataset={dataset} text={spaced(party)} />
      )}
    </>
  );
}

function spaced(key: string): string {
  return key.replace(/[-_.:]+/g, " ").trim() || key;
}

function capital(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
