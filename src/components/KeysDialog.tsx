import { Fragment, useRef } from "react";
import type { ReactNode } from "react";
import { keyWords } from "../i18n/keyWords.ts";
import { useLocale } from "./locale.tsx";
import { useModal } from "./useModal.ts";
import "./KeysDialog.css";

/** What the keys do, by the part of the page that has the focus. `onClose`: keep its identity. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { lang } = useLocale();
  const words = keyWords(lang);
  const dialog = useRef<HTMLDialogElement>(null);
  const onKeyDown = useModal(dialog, onClose);
  return (
    <dialog aria-labelledby="asof-keys-title" className="keys" onKeyDown={onKeyDown} ref={dialog}>
      <div className="keys__bar">
        <h2 className="keys__title" id="asof-keys-title">
          {words.title}
        </h2>
        <button
          aria-label={words.close}
          className="asof-button asof-button--icon"
          onClick={onClose}
          type="button"
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {/* Nothing in it takes the focus: without a stop of its own the keys could not scroll it in a low window. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div aria-labelledby="asof-keys-title" className="keys__body" role="group" tabIndex={0}>
        <p className="keys__intro">{words.intro}</p>
        {words.parts.map(({ name, rows }) => (
          <section key={name}>
            <h3 className="keys__part">{name}</h3>
            <dl className="keys__list">
              {rows.map(([keys, does]) => (
                <div className="keys__row" key={does}>
                  <dt>
                    {keys.map((key, at) => (
                      <Fragment key={key}>
                        {at === 0 ? null : " "}
                        <kbd>{key}</kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
