import { shareAddress } from "../view/shareAddress.ts";
import type { ViewState } from "../view/viewState.ts";
import { useRoot } from "./root.ts";

/** The address at which anybody sees this view as a page; "" where there is no such page. */
export function useShareAddress(view: ViewState): string {
  const { pageAddress } = useRoot();
  return pageAddress === null ? "" : shareAddress(view, pageAddress());
}
