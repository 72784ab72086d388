import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { App } from "../components/App.tsx";
import { DOCUMENT_ROOT, RootProvider } from "../components/root.ts";
import type { Root } from "../components/root.ts";
import { createQueryClient, datasetQuery } from "../data/datasetQuery.ts";
import type { Loaded } from "../data/loadDataset.ts";
import type { Address } from "../view/address.ts";
import { readerLanguage } from "../view/readerLanguage.ts";
import { currentView, patchView } from "../view/viewStore.ts";
import type { PreviewData } from "./checkProtocol.ts";
import { messageFrom } from "./previewMessages.ts";
import type { FromPreview, ToPreview } from "./previewMessages.ts";

/** There is no page that this view could be linked to, and nothing of it is kept. */
const ROOT: Root = { ...DOCUMENT_ROOT, storage: () => null, pageAddress: null };

/** The page within the workbench: each dataset that comes takes the last one's place, and the view stays. */
export function PreviewApp({ address }: { readonly address: Address }): ReactNode {
  const [queries] = useState(createQueryClient);
  const [first, setFirst] = useState<Loaded | null>(null);
  // An address of no file.
  const story = new URL("#workbench", document.baseURI).href;

  useEffect(() => {
    let opened: string | null = null;
    const tell = (message: FromPreview): void =>
      window.parent.postMessage(message, { targetOrigin: window.origin });
    const onData = ({ data }: MessageEvent<PreviewData>): void => {
      queries.setQueryData(datasetQuery(story).queryKey, data.loaded);
      setFirst((before) => before ?? data.loaded);
      tell({ kind: "shown" });
    };
    const onMessage = (event: MessageEvent): void => {
      const message = messageFrom(event, window.parent) as ToPreview | null;
      const [port] = event.ports;
      if (message?.kind === "connect" && port !== undefined) {
        port.addEventListener("message", onData);
        port.start();
      }
      if (message?.kind === "look")
        patchView(address, { lang: message.lang, theme: message.theme }, "replace");
      if (message?.kind !== "event") return;
      opened = message.event;
      patchView(address, { event: message.event, win: null }, "replace");
    };
    const stop = address.subscribe(() => {
      const { event } = currentView(address).view;
      if (event !== null && event !== opened) tell({ kind: "opened", event });
      opened = event;
    });
    window.addEventListener("message", onMessage);
    tell({ kind: "ready" });
    return () => {
      stop();
      window.removeEventListener("message", onMessage);
    };
  }, [address, queries, story]);

  if (first === null) return null;
  return (
    <RootProvider value={ROOT}>
      <App
        address={address}
        base={document.baseURI}
        embed
        initialStory={() => first}
        queries={queries}
        readerLang={readerLanguage()}
        story={story}
      />
    </RootProvider>
  );
}
