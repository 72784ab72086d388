import type { PartInfo } from "../data/columnar/eventPart.ts";
import { partWords } from "../i18n/partWords.ts";
import { figure } from "../lib/figure.ts";
import { useLocale } from "./locale.tsx";
import "./EventCount.css";

export interface PartNoteProps {
  readonly part: PartInfo & { readonly reading: boolean };
}

/** Of a dataset that is read in parts: how many events there are where the reader looks, and how many are here. */
export function PartNote({ part }: PartNoteProps) {
  const { lang } = useLocale();
  const words = partWords(lang);
  const many = (count: number): string => figure(count, lang);
  const { all, exact, held, passed, reading, there, undated, whole } = part;
  return (
    <p className="event-count" data-part="count" role="status">
      <span className="event-count__main">
        {there === null
          ? words.unknown(many(all))
          : exact
            ? words.there(many(there), many(all))
            : words.about(many(there), many(all))}
      </span>
      {reading ? <span className="event-count__more">{words.reading}</span> : null}
      {whole || reading ? null : <span className="event-count__more">{words.named(many(held))}</span>}
      {there === null ? <span className="event-count__more">{words.searched(many(held))}</span> : null}
      {passed && whole ? <span className="event-count__more">{words.passed}</span> : null}
      {undated > 0 ? <span className="event-count__more">{words.undated(many(undated))}</span> : null}
    </p>
  );
}
