import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import { browserAddress } from "./address.ts";
import type { Address, WriteMode } from "./address.ts";
import { currentView, patchView, SERVER_VIEW } from "./viewStore.ts";
import type { ViewNotice } from "./viewUrl.ts";
import type { ViewState } from "./viewState.ts";

/** Set by an embed that keeps its own address; without it the page's address counts. */
export const AddressContext = createContext<Address | null>(null);

export type SetView = (patch: Partial<ViewState>, mode?: WriteMode) => void;

/** What the reader looks at, and how to change it. `setView` is stable and reads the address when called. */
export function useViewState(): { view: ViewState; notices: readonly ViewNotice[]; setView: SetView } {
  const given = useContext(AddressContext);
  const subscribe = useCallback(
    (listener: () => void) => (given ?? browserAddress()).subscribe(listener),
    [given],
  );
  const parsed = useSyncExternalStore(
    subscribe,
    () => currentView(given ?? browserAddress()),
    () => SERVER_VIEW,
  );
  const setView = useCallback<SetView>(
    (patch, mode) => patchView(given ?? browserAddress(), patch, mode),
    [given],
  );
  return useMemo(() => ({ view: parsed.view, notices: parsed.notices, setView }), [parsed, setView]);
}
