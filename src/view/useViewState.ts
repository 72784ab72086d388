import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Address, WriteMode } from "./address.ts";
import { currentView, patchView, SERVER_VIEW } from "./viewStore.ts";
import type { ViewState } from "./viewState.ts";
import type { ViewNotice } from "./viewUrl.ts";

export type SetView = (patch: Partial<ViewState>, mode?: WriteMode) => void;

/**
 * What the reader looks at, and how to change it, kept in `address` (the same object at every render).
 * `setView` is stable and reads the address when called. On the server and in the first render of a
 * hydration the view is DEFAULT_VIEW.
 */
export function useViewState(address: Address): {
  view: ViewState;
  notices: readonly ViewNotice[];
  setView: SetView;
} {
  const parsed = useSyncExternalStore(
    address.subscribe,
    () => currentView(address),
    () => SERVER_VIEW,
  );
  const setView = useCallback<SetView>((patch, mode) => patchView(address, patch, mode), [address]);
  return useMemo(() => ({ view: parsed.view, notices: parsed.notices, setView }), [parsed, setView]);
}
