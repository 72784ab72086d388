import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Language, Theme } from "../view/viewState.ts";
import type { Checker } from "./checkClient.ts";
import { messageFrom } from "./previewMessages.ts";
import type { FromPreview, ToPreview } from "./previewMessages.ts";
import { useWords } from "./words.ts";

export interface PreviewProps {
  readonly checker: Checker;
  readonly lang: Language;
  readonly theme: Theme | null;
  /** What is worked on can't be shown. */
  readonly stale: boolean;
  /** What is said in the timeline's place, where there is no event for it; null: there may be some. */
  readonly empty: string | null;
  /** What is said as long as there was never anything to be shown. */
  readonly waiting: string;
  /** The event to be opened; a new object asks again. */
  readonly show: { readonly event: string } | null;
  readonly onOpened: (event: string) => void;
}

/**
 * The whole page with what is worked on, in a frame of this site: so it has its own width, keys and sheets. Datasets
 * come to it from the checker, past the workbench.
 */
export function Preview({
  checker,
  lang,
  theme,
  stale,
  empty,
  waiting,
  show,
  onOpened,
}: PreviewProps): ReactNode {
  const words = useWords().preview;
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(0);
  const [shown, setShown] = useState(false);
  const opened = useRef(onOpened);
  useEffect(() => {
    opened.current = onOpened;
  });

  useEffect(() => {
    const onMessage = (event: MessageEvent): void => {
      const message = messageFrom(event, frame.current?.contentWindow) as FromPreview | null;
      if (message?.kind === "shown") setShown(true);
      if (message?.kind === "opened") opened.current(message.event);
      if (message?.kind !== "ready") return;
      const { port1, port2 } = new MessageChannel();
      tell(frame.current, { kind: "connect" }, [port2]);
      checker.connect(port1);
      setReady((count) => count + 1);
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [checker]);

  useEffect(() => {
    if (ready > 0) tell(frame.current, { kind: "look", lang, theme });
  }, [ready, lang, theme]);

  useEffect(() => {
    if (ready > 0 && show !== null) tell(frame.current, { kind: "event", event: show.event });
  }, [ready, show]);

  return (
    <section aria-label={words.title} className="preview">
      <p className="preview__note" role="status">
        {empty ?? (!shown ? waiting : stale ? words.stale : null)}
      </p>
      {/* A page of this site, with its origin: a sandbox that allows both would hold nothing back. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        className="preview__frame"
        data-shown={shown && empty === null ? "true" : undefined}
        ref={frame}
        src="preview.html"
        title={words.title}
      />
    </section>
  );
}

function tell(
  frame: HTMLIFrameElement | null,
  message: ToPreview,
  transfer: readonly Transferable[] = [],
): void {
  frame?.contentWindow?.postMessage(message, { targetOrigin: window.origin, transfer: [...transfer] });
}
