import type { ViewState } from "./viewState.ts";
import { parseView, viewToSearch } from "./viewUrl.ts";

/** The frame page, also where a host drops the ending. */
const FRAME_PAGE = /\/embed(\.html)?$/;
/** Parameters that tell where a reader came from: they are not the next reader's. */
const TRACKERS = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid)(=|$)/i;

/**
 * The absolute address at which anybody sees this view, as a whole page.
 * @param base absolute address of the page, of the frame page, or of the folder that they stand in
 */
export function shareAddress(view: ViewState, base: string): string {
  const url = new URL(base);
  const framed = view.embed || FRAME_PAGE.test(url.pathname);
  // A host may need parameters of its own to find the page; those of a frame are between it and its host.
  const kept = framed
    ? []
    : parseView(url.search)
        .rest.split("&")
        .filter((pair) => !TRACKERS.test(pair));
  url.pathname = url.pathname.replace(FRAME_PAGE, "/");
  url.search = "";
  url.hash = "";
  return `${url.href}${viewToSearch({ ...view, embed: false }, kept.join("&"))}`;
}
