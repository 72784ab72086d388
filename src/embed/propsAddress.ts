import { useLayoutEffect, useReducer, useRef, useState } from "react";
import { createMemoryAddress } from "../view/address.ts";
import type { Address } from "../view/address.ts";
import { currentView } from "../view/viewStore.ts";
import { CODECS } from "../view/codecs.ts";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW, parseView, viewToSearch } from "../view/viewUrl.ts";
import type { TimelineView, ViewProps } from "./timelineProps.ts";

/** The address that a timeline's props stand for. It belongs to this component alone. */
export function usePropsAddress(props: ViewProps): Address {
  const latest = useRef(props);
  const [, again] = useReducer((count: number) => count + 1, 0);
  const [memory] = useState(() =>
    createMemoryAddress(searchOf(props, props.view ?? props.defaultView ?? {})),
  );
  const [address] = useState<Address>(() => ({
    ...memory,
    write: (search, mode) => {
      const before = currentView(memory).view;
      memory.write(search, mode);
      const { view } = parseView(search);
      const told = ownView(view);
      latest.current.onViewChange?.(told, viewToSearch({ ...DEFAULT_VIEW, ...told }));
      if (view.event !== before.event) latest.current.onSelect?.(view.event);
      // A host that does not take the change over has said with its `view` what is to be shown.
      again();
    },
  }));
  useLayoutEffect(() => {
    latest.current = props;
    const search = searchOf(props, props.view ?? currentView(memory).view);
    if (search !== memory.read()) memory.write(search, "replace");
  });
  return address;
}

function searchOf({ locale, theme }: ViewProps, view: Partial<TimelineView>): string {
  return viewToSearch({
    ...DEFAULT_VIEW,
    ...defined(view),
    data: null,
    embed: false,
    lang: locale === undefined ? null : CODECS.lang.parse(locale),
    theme: theme ?? null,
  });
}

/** `undefined` says as little as a key that is not there. */
function defined(view: Partial<TimelineView>): Partial<TimelineView> {
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

function ownView({
  data: _data,
  lang: _lang,
  theme: _theme,
  embed: _embed,
  ...view
}: ViewState): TimelineView {
  return view;
}
