import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { aboutWords } from "../i18n/claimWords.ts";
import type { Dataset } from "../model/types.ts";
import { ActorName } from "./ActorName.tsx";
import { useLocale } from "./locale.tsx";
import { PlainText } from "./PlainText.tsx";

export interface AboutNameProps {
  /** What a claim is about: a word of the format or a key of the dataset's own. */
  readonly about: string;
  readonly dataset: Dataset;
}

/** The words of the format, in the order in which they are shown. */
export const ABOUTS = ["when", "where", "who", "status", "outcome", "significance"] as const;

/** Keys of their own begin with one of these where a figure is told of several parties: `dead-kenya`. */
const COUNTED = /^(attendance|dead|injured|staff)-(.+)$/;

/** A key as words: those it has, else its own: `dead-ke` → "Dead: Kenya" for an actor, `oil-price` → "Oil price". */
export function AboutName({ about, dataset }: AboutNameProps): ReactNode {
  const { lang, words } = useLocale();
  const ofAll = ABOUTS.find((each) => each === about);
  if (ofAll !== undefined) return detailOf(words).about[ofAll];
  const known = aboutWords(about, lang);
  if (known !== null) return known;
  const [, stem = "", party = ""] = COUNTED.exec(about) ?? [];
  const counted = aboutWords(stem, lang);
  if (counted === null) return <PlainText dataset={dataset} text={capital(spaced(about))} />;
  return (
    <>
      {counted + detailOf(words).accountWhen.after}
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
