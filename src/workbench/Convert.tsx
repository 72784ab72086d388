import { useState } from "react";
import type { ReactNode } from "react";
import type { Checker } from "./checkClient.ts";
import { documentOf, stemOf } from "./document.ts";
import type { WorkDocument } from "./document.ts";
import { schemaAddress } from "./ownAddress.ts";
import { useWords } from "./words.ts";
import "./FormEditor.css";

export interface ConvertProps {
  readonly document: WorkDocument;
  readonly checker: Checker;
  readonly onConverted: (document: WorkDocument) => void;
}

/** A form needs a dataset: turns a file of another format into one. */
export function Convert({ document: work, checker, onConverted }: ConvertProps): ReactNode {
  const words = useWords();
  const [failed, setFailed] = useState(false);
  const schema = schemaAddress(document.baseURI);
  const convert = async (): Promise<void> => {
    await checker.check(work);
    const written = await checker.write("json", "en", schema);
    if (written === null) setFailed(true);
    else onConverted(documentOf(`${stemOf(work.name)}.json`, written.text));
  };
  return (
    <div className="form__broken">
      <h2>{words.form.convertTitle}</h2>
      <p>{words.form.convertText}</p>
      <button
        className="asof-button asof-button--primary"
        onClick={() => void convert().catch(() => setFailed(true))}
        type="button"
      >
        {words.form.convert}
      </button>
      <p role="status">{failed ? words.download.nothing : null}</p>
    </div>
  );
}
