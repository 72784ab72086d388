import type { ReactNode } from "react";
import { pickText } from "../model/text.ts";
import type { Dataset, Source } from "../model/types.ts";
import { safeLink } from "../lib/safeLink.ts";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { PlainText } from "./PlainText.tsx";
import "./SourceLine.css";

export interface SourceProps {
  readonly dataset: Dataset;
  readonly id: string;
}

/** Of every link to a source. */
export const SOURCE_REL = "noopener noreferrer nofollow external";

/** A source in a row of the list: publisher and date, linked; its title is its description, and shows on pointing. */
export function SourceBrief({ dataset, id }: SourceProps): ReactNode {
  const { lang, words } = useLocale();
  const source = dataset.sources.get(id);
  if (source === undefined)
    return <span className="source source--unknown">{words.list.unknownSource(id)}</span>;
  const link = safeLink(source.url) ?? safeLink(source.archivedUrl);
  const title = source.publisher === null ? undefined : pickText(source.title, lang).value;
  // On the name and not on its link: a link's own would be read out after its label, saying the same again.
  const name =
    source.publisher === null ? (
      <SourceName dataset={dataset} source={source} />
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
          rel={SOURCE_REL}
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

export interface SourceNameProps {
  readonly dataset: Dataset;
  readonly source: Source;
}

/** Its title, in the language it is written in: a title without translations says none. */
export function SourceName({ dataset, source: { title } }: SourceNameProps): ReactNode {
  return typeof title === "string" ? <PlainText dataset={dataset} text={title} /> : <Foreign text={title} />;
}
