import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { readRecord } from "../data/datasetRecord.ts";
import type { DatasetRecord } from "../data/datasetRecord.ts";
import { statedCredit, toCslJson } from "../formats/citation.ts";
import type { Citation } from "../formats/citation.ts";
import type { ShareWords } from "../i18n/shareEn.ts";
import { formatDay, formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { isoDay, parseFuzzyDate } from "../model/fuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { FuzzyDate } from "../model/types.ts";
import { CopyField } from "./CopyField.tsx";
import { useLocale } from "./locale.tsx";
import type { Shared } from "./Share.tsx";
import { useShareWords } from "./shareWords.ts";
import { Tabs } from "./Tabs.tsx";
import { useNow } from "./useNow.ts";

export interface ShareCiteProps extends Pick<Shared, "file" | "loaded" | "story" | "view"> {
  /** Absolute address of the view. */
  readonly url: string;
}

const STYLES = ["text", "csl"] as const;

/** The view as a citation: who, what, which state of the dataset, when seen, where. */
export function ShareCite({ file, loaded, story, view, url }: ShareCiteProps): ReactNode {
  const words = useShareWords();
  const { lang } = useLocale();
  const [style, setStyle] = useState<(typeof STYLES)[number]>("text");
  const record = useRecord(file, loaded);
  const now = useNow();
  const { dataset, opened } = story;
  const citation: Citation = {
    ...statedCredit(record?.kind === "read" ? record.raw : null, lang),
    title: pickText(dataset.title, lang).value,
    event: opened === null ? null : pickText(opened.title, lang).value,
    asOf: view.asOf === null ? null : inWords(view.asOf, lang),
    updated: dataset.updated === null ? null : cited(dataset.updated, lang),
    digest: record?.kind === "read" ? record.digest : null,
    accessed: { words: formatDay(now, lang), iso: isoDay(now) },
    url,
  };
  const value =
    style === "text"
      ? words.cite.text({
          ...citation,
          updated: citation.updated?.words ?? null,
          accessed: citation.accessed.words,
        })
      : toCslJson(
          { ...citation, asOf: citation.asOf === null ? null : words.cite.asOf(citation.asOf) },
          dataset.id,
          lang,
        );
  return (
    <section className="share__part">
      <h3 className="share__heading">{words.cite.title}</h3>
      <Tabs
        chosen={style}
        label={words.cite.styles}
        onChoose={setStyle}
        tabs={STYLES.map((each) => [each, words.cite.style[each]])}
      >
        <CopyField
          button={words.cite.copy}
          code={style === "csl"}
          key={style}
          label={words.cite.label}
          lines="more"
          value={value}
        />
        <p className="share__note">{words.cite[noteOf(record)]}</p>
      </Tabs>
    </section>
  );
}

type Note = "waiting" | "digest" | "insecure" | "changed" | "unread";

function noteOf(record: DatasetRecord | null): Note & keyof ShareWords["cite"] {
  if (record === null) return "waiting";
  if (record.kind !== "read") return record.kind;
  return record.digest === null ? "insecure" : "digest";
}

/** The file, read once more for its fingerprint; null while that takes. */
function useRecord(file: string, loaded: Shared["loaded"]): DatasetRecord | null {
  const [record, setRecord] = useState<DatasetRecord | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    void readRecord(file, loaded, { signal: abort.signal }).then((read) => {
      if (!abort.signal.aborted) setRecord(read);
    });
    return () => abort.abort();
  }, [file, loaded]);
  return record;
}

function inWords(day: string, lang: string): string {
  const date = parseFuzzyDate(day);
  return date === null ? day : formatFuzzyDate(date, lang);
}

function cited(date: FuzzyDate, lang: string): Citation["accessed"] {
  const exact = /^\d{4}(-\d\d){0,2}$/.test(date.text);
  return { words: formatFuzzyDate(date, lang), iso: exact ? date.text : null };
}
