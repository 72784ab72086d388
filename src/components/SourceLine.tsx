import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { pickText } from "../model/text.ts";
import type { Dataset, Quote } from "../model/types.ts";
import { quotedPlace } from "../lib/quotedPlace.ts";
import { safeLink } from "../lib/safeLink.ts";
import { ActorName } from "./ActorName.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { locatorWords } from "./locatorWords.ts";
import { PlainText } from "./PlainText.tsx";
import { SOURCE_REL, SourceName } from "./SourceBrief.tsx";
import type { SourceNameProps, SourceProps } from "./SourceBrief.tsx";
import "./SourceLine.css";

interface SourceLineProps extends SourceProps {
  readonly locator?: string | null;
  /** The words of the source that are meant: its links lead to them. */
  readonly quote?: Quote | null;
  readonly note?: boolean;
}

/** A source in full: title, publisher, date, kind, whose readout, the link and the archived copy, the place in it; the note where asked for. */
export function SourceLine({
  dataset,
  id,
  locator = null,
  quote = null,
  note = false,
}: SourceLineProps): ReactNode {
  const { words } = useLocale();
  const source = dataset.sources.get(id);
  const where =
    locator === null ? null : <bdi className="source__locator">{locatorWords(locator, words)}</bdi>;
  if (source === undefined) {
    return (
      <span className="source source--unknown">
        <bdi>{words.list.unknownSource(id)}</bdi> {where}
      </span>
    );
  }
  const archived = safeLink(source.archivedUrl);
  const meant = (href: string): string => quotedPlace(href, quote, locator);
  return (
    <span className="source">
      <SourceTitle dataset={dataset} meant={meant} source={source} />
      <span className="source__meta asof-inline-list">
        {source.publisher !== null && <PlainText dataset={dataset} text={source.publisher} />}
        {source.published !== null && <FuzzyTime date={source.published} />}
        {source.kind !== null && <span>{detailOf(words).sourceKind[source.kind]}</span>}
        {source.party !== null && <Readout dataset={dataset} party={source.party} />}
        {where}
        {archived !== null && (
          <a className="source__archived" href={meant(archived.href)} rel={SOURCE_REL}>
            {detailOf(words).archived}
          </a>
        )}
      </span>
      {note && source.note !== null && (
        <span className="source__note">
          {typeof source.note === "string" ? (
            <PlainText dataset={dataset} text={source.note} />
          ) : (
            <Foreign text={source.note} />
          )}
        </span>
      )}
    </span>
  );
}

interface SourceTitleProps extends SourceNameProps {
  /** The address at the place in the source that is meant. */
  readonly meant: (href: string) => string;
}

function SourceTitle({ dataset, meant, source }: SourceTitleProps): ReactNode {
  const link = safeLink(source.url);
  const title = <SourceName dataset={dataset} source={source} />;
  if (link === null) {
    // An address that is no safe link is still said, as text: the reader may know what to do with it.
    const address = source.url === null ? null : <bdi className="source__address"> {source.url}</bdi>;
    return (
      <cite className="source__title">
        {title}
        {address}
      </cite>
    );
  }
  return (
    <cite className="source__title">
      <a
        className="source__link"
        href={meant(link.href)}
        rel={SOURCE_REL}
        hrefLang={source.language ?? undefined}
      >
        {title}
      </a>
    </cite>
  );
}

function Readout({ dataset, party }: { readonly dataset: Dataset; readonly party: string }): ReactNode {
  const { lang, words } = useLocale();
  const actor = dataset.actors.get(party);
  if (actor === undefined) return <ActorName dataset={dataset} id={party} />;
  return <bdi>{detailOf(words).readoutOf(pickText(actor.name, lang).value)}</bdi>;
}
