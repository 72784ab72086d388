import { useRef } from "react";
import type { ReactNode } from "react";
import { pickText } from "../model/text.ts";
import { CopyField } from "./CopyField.tsx";
import { useLocale } from "./locale.tsx";
import type { Shared } from "./Share.tsx";
import { ShareCite } from "./ShareCite.tsx";
import { ShareEmbed } from "./ShareEmbed.tsx";
import { useShareWords } from "./shareWords.ts";
import { useModal } from "./useModal.ts";
import { useShareAddress } from "./useShareAddress.ts";
import "./ShareDialog.css";

export interface ShareDialogProps extends Shared {
  /** Keep its identity. */
  readonly onClose: () => void;
}

/** The present view as a link, as a citation, and as code for other pages. */
export function ShareDialog(props: ShareDialogProps): ReactNode {
  const { file, story, view, onClose } = props;
  const { lang } = useLocale();
  const words = useShareWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const onKeyDown = useModal(dialog, onClose);
  const url = useShareAddress(view);
  // A dataset that an app hands over as an object has no address (`embed/propsData.ts` marks it so).
  const data = file.includes("#") ? null : file;
  const title = pickText(story.dataset.title, lang).value;
  return (
    <dialog aria-labelledby="asof-share-title" className="share" onKeyDown={onKeyDown} ref={dialog}>
      <div className="share__bar">
        <h2 className="share__title" id="asof-share-title">
          {words.title}
        </h2>
        <button
          aria-label={words.close}
          className="asof-button asof-button--icon share__close"
          onClick={onClose}
          type="button"
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div className="share__body">
        <section className="share__part">
          <h3 className="share__heading">{words.link.title}</h3>
          <CopyField
            button={words.link.copy}
            renderMore={(say) => (
              <SendButton onRefused={() => say(words.cannotSend)} title={title} url={url} />
            )}
            first
            label={words.link.label}
            lines="one"
            value={url}
          />
          <p className="share__note">{words.hint}</p>
        </section>
        <ShareCite {...props} url={url} />
        <ShareEmbed data={data} page={url} title={title} view={view} />
      </div>
    </dialog>
  );
}

interface SendButtonProps {
  readonly title: string;
  readonly url: string;
  readonly onRefused: () => void;
}

/** The system's own dialog (messages, mail, nearby devices), where there is one. */
function SendButton({ title, url, onRefused }: SendButtonProps): ReactNode {
  const words = useShareWords();
  if (typeof navigator.share !== "function") return null;
  const send = async () => {
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // The reader thought better of it.
      if (error instanceof DOMException && error.name === "AbortError") return;
      onRefused();
    }
  };
  return (
    <button className="asof-button" onClick={() => void send()} type="button">
      {words.link.send}
    </button>
  );
}
