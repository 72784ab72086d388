import { useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { CopyField } from "../components/CopyField.tsx";
import { Tabs } from "../components/Tabs.tsx";
import { useModal } from "../components/useModal.ts";
import { elementCode, iframeCode, reactCode } from "../view/embedCode.ts";
import type { Embed } from "../view/embedCode.ts";
import { DEFAULT_VIEW, viewToSearch } from "../view/viewUrl.ts";
import { isLocal, siteAddress } from "./ownAddress.ts";
import { useWords } from "./words.ts";
import "./Dialog.css";

export interface EmbedDialogProps {
  /** Of the dataset, in the reader's language. */
  readonly title: string;
  /** What the file will probably be called. */
  readonly file: string;
  readonly base: string;
  readonly onClose: () => void;
}

const WAYS = ["element", "iframe", "react"] as const;
type Way = (typeof WAYS)[number];
const CODE: Readonly<Record<Way, (embed: Embed) => string>> = {
  element: elementCode,
  iframe: iframeCode,
  react: reactCode,
};

/** The code for another page, once it is said where the file will stand: the workbench puts nothing anywhere. */
export function EmbedDialog({ title, file, base, onClose }: EmbedDialogProps): ReactNode {
  const { embed: words } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const onKeyDown = useModal(dialog, onClose);
  const [way, setWay] = useState<Way>("element");
  const [site, setSite] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  // What runs on the reader's own machine is no place to lead others to.
  const local = isLocal(base);
  const published = local ? siteAddress(site) : base;
  const address =
    typed ??
    new URL(encodeURIComponent(file), local ? (published ?? "https://example.org/") : "https://example.org/")
      .href;
  const url = URL.canParse(address) ? new URL(address) : null;
  const data = url !== null && (url.protocol === "https:" || isOwn(url, published ?? base)) ? url.href : null;
  const view = { ...DEFAULT_VIEW, data };
  const page = new URL(`./${viewToSearch(view)}`, published ?? base).href;
  const embed: Embed = { view, data, title, page, width: null, height: 760 };
  return (
    <dialog aria-labelledby={`${id}-title`} className="bench-dialog" onKeyDown={onKeyDown} ref={dialog}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p className="bench-dialog__hint">{words.intro}</p>
      {local ? (
        <>
          <label htmlFor={`${id}-site`}>{words.site}</label>
          <input
            aria-describedby={`${id}-local`}
            aria-invalid={site !== "" && published === null}
            className="bench__input"
            id={`${id}-site`}
            inputMode="url"
            onChange={({ target }) => setSite(target.value)}
            placeholder="https://"
            spellCheck={false}
            type="text"
            value={site}
          />
          <p className="bench-dialog__hint" id={`${id}-local`} role="status">
            {published === null ? <strong>{words.local}</strong> : words.siteHint(published)}
          </p>
        </>
      ) : null}
      <label htmlFor={`${id}-address`}>{words.address}</label>
      <input
        aria-describedby={`${id}-hint`}
        aria-invalid={data === null}
        className="bench__input"
        id={`${id}-address`}
        inputMode="url"
        onChange={({ target }) => setTyped(target.value)}
        spellCheck={false}
        type="text"
        value={address}
      />
      <p className="bench-dialog__hint" id={`${id}-hint`}>
        {data === null ? <strong>{words.bad}</strong> : words.download}
      </p>
      {data === null ? null : (
        <Tabs
          chosen={way}
          label={words.way}
          onChoose={setWay}
          tabs={WAYS.map((each) => [each, words.ways[each]] as const)}
        >
          <CopyField
            button={words.copy}
            code
            key={way}
            label={words.code}
            lines="more"
            value={CODE[way](embed)}
          />
        </Tabs>
      )}
      <div className="bench-dialog__acts">
        <button className="asof-button" onClick={onClose} type="button">
          {words.close}
        </button>
      </div>
    </dialog>
  );
}

/** Beside the page itself http will do, where that comes over http. */
function isOwn(url: URL, base: string): boolean {
  return url.protocol === "http:" && url.origin === new URL(base).origin;
}
