import { useId, useRef } from "react";
import type { ReactNode } from "react";
import { useModal } from "../components/useModal.ts";
import { useWords } from "./words.ts";
import "./Dialog.css";

export interface CloseDialogProps {
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** Asks before everything is removed. */
export function CloseDialog({ onClose, onRemove }: CloseDialogProps): ReactNode {
  const { bar: words } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const onKeyDown = useModal(dialog, onClose);
  return (
    <dialog
      aria-describedby={`${id}-text`}
      aria-labelledby={`${id}-title`}
      className="bench-dialog"
      onKeyDown={onKeyDown}
      ref={dialog}
    >
      <h2 id={`${id}-title`}>{words.closeTitle}</h2>
      <p id={`${id}-text`}>{words.closeText}</p>
      <div className="bench-dialog__acts">
        <button className="asof-button asof-button--primary" onClick={onRemove} type="button">
          {words.closeYes}
        </button>
        <button className="asof-button" onClick={onClose} type="button">
          {words.closeNo}
        </button>
      </div>
    </dialog>
  );
}
