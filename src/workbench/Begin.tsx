import { useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { errorTitle } from "../components/useStatus.ts";
import { useLocale } from "../components/locale.tsx";
import { DatasetLoadError } from "../data/loadError.ts";
import { starter } from "../formats/starter.ts";
import { documentOf } from "./document.ts";
import type { WorkDocument } from "./document.ts";
import { openAddress, OpenFault } from "./openFile.ts";
import { schemaAddress } from "./ownAddress.ts";
import { useWords } from "./words.ts";
import "./Begin.css";

export interface BeginProps {
  readonly base: string;
  readonly dragging: boolean;
  /** What came of the last try to open something. */
  readonly fault: unknown;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOpen: (document: WorkDocument) => void;
  readonly onFault: (fault: unknown) => void;
}

const ACCEPT = ".csv,.tsv,.txt,.json,.ics,text/csv,application/json,text/calendar";

/** The ways in: a file, a text, an address, an example. */
export function Begin({ base, dragging, fault, onFiles, onOpen, onFault }: BeginProps): ReactNode {
  const { lang } = useLocale();
  const { begin: words } = useWords();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const [address, setAddress] = useState("");
  const [waiting, wait] = useState(false);
  const fetchIt = async (): Promise<void> => {
    wait(true);
    try {
      onOpen(await openAddress(address, base));
    } catch (error) {
      onFault(error);
    } finally {
      wait(false);
    }
  };
  const schema = schemaAddress(base);
  return (
    <main className="begin" id="main" tabIndex={-1}>
      <h1 className="begin__title">{words.title}</h1>
      <p className="begin__lead">
        {words.lead}
        {lang === "ja" ? null : " "}
        <strong>{words.local}</strong>
      </p>
      {fault === null ? null : (
        <p className="begin__fault" role="alert">
          <FaultText fault={fault} />
        </p>
      )}
      <div className="begin__ways">
        <section className="begin__way begin__drop" data-dragging={dragging ? "true" : undefined}>
          <h2>{dragging ? words.dropping : words.drop}</h2>
          <input
            accept={ACCEPT}
            aria-label={words.choose}
            className="asof-hidden"
            id={`${id}-file`}
            multiple
            onChange={({ target }) => {
              onFiles([...(target.files ?? [])]);
              // The same file can be chosen again after it was mended elsewhere.
              target.value = "";
            }}
            ref={file}
            tabIndex={-1}
            type="file"
          />
          <button
            className="asof-button asof-button--primary"
            onClick={() => file.current?.click()}
            type="button"
          >
            {words.choose}
          </button>
          <p className="begin__hint">{words.formats}</p>
        </section>
        <form
          className="begin__way"
          onSubmit={(submit) => {
            submit.preventDefault();
            if (pasted.trim() === "") onFault(new OpenFault("unreadable"));
            else onOpen(documentOf(`${words.untitled}.txt`, pasted));
          }}
        >
          <h2>
            <label htmlFor={`${id}-paste`}>{words.paste}</label>
          </h2>
          <textarea
            aria-describedby={`${id}-paste-hint`}
            className="bench__input begin__paste"
            id={`${id}-paste`}
            onChange={({ target }) => setPasted(target.value)}
            rows={4}
            spellCheck={false}
            value={pasted}
          />
          <p className="begin__hint" id={`${id}-paste-hint`}>
            {words.pasteHint}
          </p>
          <button className="asof-button" disabled={pasted.trim() === ""} type="submit">
            {words.pasteOpen}
          </button>
        </form>
        <form
          className="begin__way"
          onSubmit={(submit) => {
            submit.preventDefault();
            void fetchIt();
          }}
        >
          <h2>{words.address}</h2>
          <label htmlFor={`${id}-address`}>{words.addressLabel}</label>
          <input
            aria-describedby={`${id}-address-hint`}
            autoComplete="off"
            className="bench__input"
            id={`${id}-address`}
            inputMode="url"
            onChange={({ target }) => setAddress(target.value)}
            placeholder="https://"
            spellCheck={false}
            type="text"
            value={address}
          />
          <p className="begin__hint" id={`${id}-address-hint`}>
            {words.addressHint}
          </p>
          <button className="asof-button" disabled={waiting || address.trim() === ""} type="submit">
            {waiting ? words.opening : words.open}
          </button>
        </form>
        <section className="begin__way">
          <h2>{words.example}</h2>
          <p className="begin__hint">{words.exampleHint}</p>
          <button
            className="asof-button"
            onClick={() => onOpen(documentOf("timeline.json", starter(words.untitled, schema)))}
            type="button"
          >
            {words.example}
          </button>
          <button
            className="asof-button"
            onClick={() => onOpen(documentOf("timeline.csv", EMPTY_TABLE, "csv"))}
            type="button"
          >
            {words.table}
          </button>
        </section>
      </div>
    </main>
  );
}

const EMPTY_TABLE = "title,when,summary,actors,place,topics,sources,status\r\n";

/** Why something could not be opened. */
function FaultText({ fault }: { readonly fault: unknown }): ReactNode {
  const { words: page } = useLocale();
  const { begin: words } = useWords();
  if (fault instanceof OpenFault) return words.faults[fault.why];
  if (!(fault instanceof DatasetLoadError)) return words.faults.unreadable;
  const { title, advice } = page.load.errors[fault.info.kind];
  return (
    <>
      <strong>{errorTitle(title, fault.info)}.</strong> {advice}
    </>
  );
}
