import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import { useModal } from "../components/useModal.ts";
import { encodeText } from "../formats/encodeText.ts";
import type { FormatId } from "../formats/format.ts";
import { JsonEditor } from "../formats/jsonEdit.ts";
import { formatOf } from "../formats/formats.ts";
import type { Checker } from "./checkClient.ts";
import type { WrittenFile } from "./checkProtocol.ts";
import { stemOf } from "./document.ts";
import { parseData } from "./formContext.ts";
import type { WorkDocument } from "./document.ts";
import { isLocal, schemaAddress } from "./ownAddress.ts";
import { sayLoss, useBenchCatalogue } from "./words.ts";
import "./Dialog.css";

export interface DownloadDialogProps {
  readonly document: WorkDocument;
  /** What the document is in. */
  readonly format: FormatId;
  readonly checker: Checker;
  readonly base: string;
  readonly onClose: () => void;
}

const TARGETS = ["json", "csv", "ics", "jsonld", "timelinejs"] as const satisfies readonly FormatId[];
type Choice = (typeof TARGETS)[number] | "same";

/** The work as a file; what the chosen format can't hold is told before it is taken. */
export function DownloadDialog({
  document: work,
  format,
  checker,
  base,
  onClose,
}: DownloadDialogProps): ReactNode {
  const { lang } = useLocale();
  const catalogue = useBenchCatalogue();
  const words = catalogue.words.download;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const onKeyDown = useModal(dialog, onClose);
  const [choice, setChoice] = useState<Choice>(format === "json" ? "same" : "json");
  // A dataset is taken as it stands: that is its download.
  const choices: readonly Choice[] = format === "json" ? ["same", ...TARGETS.slice(1)] : ["same", ...TARGETS];
  const written = useWritten(work, choice, checker, lang, schemaAddress(base));
  const out = written == null ? null : lettersOf(written.text, choice, work);
  const name = choice === "same" ? work.name : `${stemOf(work.name)}.${extensionOf(choice)}`;
  return (
    <dialog aria-labelledby={`${id}-title`} className="bench-dialog" onKeyDown={onKeyDown} ref={dialog}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p className="bench-dialog__hint">{words.intro}</p>
      <fieldset className="bench-dialog__choices">
        <legend>{words.as}</legend>
        {choices.map((each) => (
          <label key={each}>
            <input
              checked={choice === each}
              name={`${id}-as`}
              onChange={() => setChoice(each)}
              type="radio"
              value={each}
            />{" "}
            {each === "same" && format !== "json"
              ? words.same
              : words.formats[each === "same" ? "json" : each]}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite" className="bench-dialog__losses">
        {written === undefined ? words.wait : null}
        {written === null ? words.nothing : null}
        {written == null ? null : written.losses.length === 0 ? (
          words.noLosses
        ) : (
          <>
            {words.losses}
            <ul>
              {written.losses.map((loss, index) => (
                <li key={index}>
                  <bdi>{sayLoss(loss, catalogue)}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {out === null ? null : (
        <p className="bench-dialog__hint">
          {out.instead ? words.otherLetters(out.wanted) : words.letters(out.wanted)}
        </p>
      )}
      <div className="bench-dialog__acts">
        <button
          className="asof-button asof-button--primary"
          disabled={written == null}
          onClick={() => {
            if (out !== null)
              save(name, out.bytes, mimeOf(choice === "same" ? format : choice, out.encoding));
          }}
          type="button"
        >
          <bdi>{words.take(name)}</bdi>
        </button>
        <button className="asof-button" onClick={onClose} type="button">
          {words.close}
        </button>
      </div>
    </dialog>
  );
}

/** undefined: being written; null: nothing can be. */
function useWritten(
  work: WorkDocument,
  choice: Choice,
  checker: Checker,
  lang: string,
  schema: string | null,
): WrittenFile | null | undefined {
  const [written, setWritten] = useState<{ choice: Choice; file: WrittenFile | null } | null>(null);
  useEffect(() => {
    if (choice === "same") return;
    let stale = false;
    // What was typed a moment ago may not have been read yet.
    const write = async (): Promise<WrittenFile | null> => {
      await checker.check(work);
      return await checker.write(choice, lang, schema);
    };
    write().then(
      (file) => {
        if (!stale) setWritten({ choice, file });
      },
      () => {
        if (!stale) setWritten({ choice, file: null });
      },
    );
    return () => {
      stale = true;
    };
  }, [work, choice, checker, lang, schema]);
  if (choice === "same") return { text: withoutLocalSchema(work.text), losses: [] };
  return written?.choice === choice ? written.file : undefined;
}

function extensionOf(choice: FormatId): string {
  return choice === "timelinejs" ? "timelinejs.json" : (formatOf(choice)?.extension ?? "txt");
}

/** Of a dataset without the address of a schema that nobody else could open. */
function withoutLocalSchema(text: string): string {
  const named = /"\$schema"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  if (named === undefined || !isLocal(named) || parseData(text)?.["$schema"] !== named) return text;
  return new JsonEditor(text).remove(["$schema"]);
}

/** A file that was opened goes back in the letters in which it came, if they have a place for all that it now holds. */
function lettersOf(text: string, choice: Choice, { letters }: WorkDocument) {
  // Without their mark spreadsheets don't take new tables for UTF-8.
  const wanted = (choice === "same" ? letters : null) ?? {
    encoding: "utf-8" as const,
    mark: choice === "csv",
  };
  const bytes = encodeText(text, wanted);
  const name = wanted.encoding === "utf-8" ? "UTF-8" : wanted.encoding;
  if (bytes !== null) return { bytes, encoding: wanted.encoding, wanted: name, instead: false };
  const other = new TextEncoder().encode(`\uFEFF${text}`);
  return { bytes: other, encoding: "utf-8", wanted: name, instead: true };
}

function mimeOf(format: FormatId, encoding: string): string {
  return `${formatOf(format)?.mime ?? "text/plain"};charset=${encoding}`;
}

function save(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Once the browser has taken hold of it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
