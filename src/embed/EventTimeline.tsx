import "./stage.css";
import "../components/tokens.css";
import "../components/base.css";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode, RefCallback } from "react";
import { createPortal } from "react-dom";
import { App } from "../components/App.tsx";
import { RootProvider } from "../components/root.ts";
import type { PageStatus } from "../components/useStatus.ts";
import type { Address } from "../view/address.ts";
import { readerLanguage } from "../view/readerLanguage.ts";
import { usePropsAddress } from "./propsAddress.ts";
import { useData } from "./propsData.ts";
import { createStage } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { EventTimelineProps } from "./timelineProps.ts";

/**
 * An interactive timeline of a dataset, in an open shadow root: no style gets in or out, and the host's address,
 * title, history and storage are not touched. As wide as the element it stands in, as high as its content.
 */
export function EventTimeline(props: EventTimelineProps): ReactNode {
  const address = usePropsAddress(props);
  const [stage, host] = useStage(address, props.page ?? null);
  return (
    <>
      <div className={props.className} id={props.id} ref={host} style={props.style} />
      {stage === null
        ? null
        : createPortal(<Staged {...props} address={address} stage={stage} />, stage.element)}
    </>
  );
}

/** Drawn once there is a shadow root: never on a server. */
function Staged(props: EventTimelineProps & { readonly address: Address; readonly stage: Stage }): ReactNode {
  const { address, stage } = props;
  const data = useData(props);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const onStatus = useCallback((status: PageStatus) => {
    const { onReady, onError } = latest.current;
    if (status.kind === "ready") onReady?.();
    else onError?.({ code: status.code, message: status.message });
  }, []);
  return (
    <RootProvider value={stage.root}>
      <App
        {...data}
        address={address}
        base={document.baseURI}
        embed
        onStatus={onStatus}
        readerLang={readerLanguage()}
      />
    </RootProvider>
  );
}

/** A stage in the shadow root of the element that gets the returned ref, for as long as it is mounted. */
function useStage(address: Address, page: string | null): [Stage | null, RefCallback<HTMLElement>] {
  const [stage, setStage] = useState<Stage | null>(null);
  const host = useCallback(
    (element: HTMLElement) => {
      // A shadow root can't be taken off again: StrictMode's second mount finds the first one's.
      const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
      const own = createStage(shadow, address, page === null ? null : new URL(page, document.baseURI).href);
      setStage(own);
      return () => own.destroy();
    },
    [address, page],
  );
  return [stage, host];
}
