import "./stage.css";
import "../components/tokens.css";
import "../components/base.css";
import { createRoot } from "react-dom/client";
import { App } from "../components/App.tsx";
import { RootProvider } from "../components/root.ts";
import type { PageStatus } from "../components/useStatus.ts";
import { STORIES } from "../data/stories.ts";
import { loadCatalogue } from "../i18n/catalogue.ts";
import { createMemoryAddress } from "../view/address.ts";
import { readerLanguage } from "../view/readerLanguage.ts";
import { currentView } from "../view/viewStore.ts";
import type { TimelineMessage } from "./messages.ts";
import { applyParams } from "./params.ts";
import type { Params } from "./params.ts";
import { createStage } from "./stage.ts";

export interface InlineOptions {
  /** Folder of the files that this script belongs to, ends with "/": the shipped story, and the page of the view. */
  readonly base: string;
  /** The view to begin with: "" or "?…". */
  readonly search: string;
  /** The same messages as a frame's, first the view that it begins with. */
  readonly onMessage: (message: TimelineMessage) => void;
}

export interface InlineHandle {
  readonly set: (params: Params) => void;
  /** Takes the timeline off the shadow root; nothing of it is left. */
  readonly destroy: () => void;
}

/** Draws a timeline into a shadow root of the host page: what `<event-timeline mode="inline">` shows. */
export function mount(shadow: ShadowRoot, { base, search, onMessage }: InlineOptions): InlineHandle {
  const address = createMemoryAddress(search);
  const stage = createStage(shadow, address, base);
  const app = createRoot(stage.element);
  const readerLang = readerLanguage();
  let over = false;
  let opened = currentView(address).view.event;

  const tellView = (): void => {
    const { view } = currentView(address);
    onMessage({ type: "view", search: address.read(), view });
    if (view.event === opened) return;
    opened = view.event;
    onMessage({ type: "select", event: opened });
  };
  const onStatus = (status: PageStatus): void => {
    if (status.kind === "ready") onMessage({ type: "ready" });
    else onMessage({ type: "error", code: status.code, message: status.message });
  };
  const draw = (): void => {
    if (over) return;
    tellView();
    app.render(
      <RootProvider value={stage.root}>
        <App
          address={address}
          base={base}
          embed
          initialStory={none}
          onStatus={onStatus}
          readerLang={readerLang}
          story={new URL(STORIES[0].file, base).href}
        />
      </RootProvider>,
    );
  };
  const stop = address.subscribe(tellView);
  // The language's words come first, so that no other language is shown for a moment.
  void loadCatalogue(currentView(address).view.lang ?? readerLang).then(draw, draw);
  return {
    set: (params) => applyParams(address, params),
    destroy: () => {
      over = true;
      stop();
      app.unmount();
      stage.destroy();
    },
  };
}

const none = () => undefined;
