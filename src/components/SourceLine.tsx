import type { ReactNode } from "react";
import { pickText } from "../model/text.ts";
import type { Dataset, Source } from "../model/types.ts";
import { safeLink } from "../lib/safeLink.ts";
import { ActorName } from "./ActorName.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { locatorWords } from "./locatorWords.ts";
import { PlainText } from "./PlainText.tsx";
import "./SourceLine.css";

export interface SourceLineProps {
  readonly dataset: Dataset;
  readonly id: string;
}

const REL = "noopener noreferrer nofollow external";

/** A source in a row of the list: publisher and date, linked; its title is its description, and shows on pointing. */
export function SourceBrief({ dataset, id }: SourceLineProps): ReactNode {
  const { lang, words } = useLocale();
  const source = dataset.sources.get(id);
  if (source === undefined)
    return <span className="source source--unknown">{words.list.unknownSource(id)}</span>;
  const link = safeLink(source.url) ?? safeLink(source.archivedUrl);
  const title = source.publisher === null ? undefined : pickText(source.title, lang).value;
  // On the name and not on its link: a link's own would be read out after its label, saying the same again.
  const name =
    source.publisher === null ? (
      <Title dataset={dataset} source={source} />
    ) : (
      <PlainText dataset={dataset} text={source.publisher} title={title} />
    );
  // Otherwise all links to one publisher would be read out alike.
  const label = title === undefined ? undefined : `${source.publisher ?? ""}: ${title}`;
  return (
    <>
      {link === null ? (
        name
      ) : (
        <a
          className="source__link"
          href={link.href}
          rel={REL}
          aria-label={label}
          hrefLang={source.language ?? undefined}
        >
          {name}
        </a>
      )}
      {source.published !== null && (
        <>
          {" "}
          <FuzzyTime date={source.published} short className="source__date" />
        </>
      )}
    </>
  );
}

/** A source in full: title, publisher, date, kind, whose readout, the link and the archived copy, the place in it; the note where asked for. */
export function SourceLine({
  dataset,
  id,
  locator = null,
  note = false,
}: SourceLineProps & { readonly locator?: string | null; readonly note?: boolean }): ReactNode {
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
  return (
    <span className="source">
      <SourceTitle dataset={dataset} source={source} />
      <span className="source__meta asof-inline-list">
        {source.publisher !== null && <PlainText dataset={dataset} text={source.publisher} />}
        {source.published !== null && <FuzzyTime date={source.published} />}
        {source.kind !== null && <span>{words.detail.sourceKind[source.kind]}</span>}
        {source.party !== null && <Readout dataset={dataset} party={source.party} />}
        {where}
        {archived !== null && (
          <a className="source__archived" href={archived.href} rel={REL}>
            {words.detail.archived}
          </a>
        )}
      </span>
      {note && source.note !== null && (
        <span className="source__note">
          <Foreign text={source.note} />
        </span>
      )}
    </span>
  );
}

interface TitleProps {
  readonly dataset: Dataset;
  readonly source: Source;
}

/** In the language it is written in: a title without translations says none. */
function Title({ dataset, source: { title } }: TitleProps): ReactNode {
  return typeof title === "string" ? <PlainText dataset={dataset} text={title} /> : <Foreign text={title} />;
}

function SourceTitle({ dataset, source }: TitleProps): ReactNode {
  const link = safeLink(source.url);
  const title = <Title dataset={dataset} source={source} />;
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
      <a className="source__link" href={link.href} rel={REL} hrefLang={source.language ?? undefined}>
        {title}
      </a>
    </cite>
  );
}

function Readout({ dataset, party }: { readonly dataset: Dataset; readonly party: string }): ReactNode {
  const { lang, words } = useLocale();
  const actor = dataset.actors.get(party);
  if (actor === undefined) return <ActorName dataset={dataset} id={party} />;
  return <bdi>{words.detail.readoutOf(pickText(actor.name, lang).value)}</bdi>;
}
