import { useId } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import { pickText } from "../model/text.ts";
import { stemOf } from "./document.ts";
import type { WorkDocument } from "./document.ts";
import type { Bench } from "./useWorkbench.ts";
import { useWords } from "./words.ts";

/** The timeline's title, where its file is none of ours: most have no place for one, and it is then the file's name. */
export function TitleField({
  bench,
  document: work,
}: {
  readonly bench: Bench;
  readonly document: WorkDocument;
}): ReactNode {
  const { lang } = useLocale();
  const { preview: words } = useWords();
  const id = useId();
  const { report } = bench;
  const found = report?.title == null ? stemOf(work.name) : pickText(report.title, lang).value;
  return (
    <div className="preview__heading">
      <label htmlFor={id}>{words.heading}</label>
      <input
        autoComplete="off"
        className="bench__input"
        dir="auto"
        id={id}
        onChange={({ target }) => bench.edit({ reading: { ...work.reading, title: target.value } }, "title")}
        type="text"
        value={work.reading.title ?? found}
      />
    </div>
  );
}
