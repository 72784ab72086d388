import { goTo } from "./goTo.ts";

/**
 * Links of a timeline in somebody else's page. To a place in the timeline (`#asof-2025`): goes there, and the host's
 * address stays as it is. To anywhere else: opens beside the host's page, never in its place.
 */
export function keepLinksIn(shadow: ShadowRoot): { readonly stop: () => void } {
  const onClick = (event: Event): void => {
    // Taken care of by the part that the link belongs to.
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const link = event.target.closest("a");
    const href = link?.getAttribute("href") ?? null;
    if (link === null || href === null) return;
    if (href.startsWith("#")) {
      event.preventDefault();
      goTo(shadow, href);
    } else if (link.target === "") {
      link.target = "_blank";
      link.relList.add("noopener");
    }
  };
  shadow.addEventListener("click", onClick);
  return { stop: () => shadow.removeEventListener("click", onClick) };
}
