import { lazyPart } from "./lazyPart.ts";

const loadActors = async () => (await import("./ActorPanel.tsx")).ActorPanel;
const loadClaims = async () => (await import("./ClaimPanel.tsx")).ClaimPanel;
const loadPeriods = async () => (await import("./PeriodList.tsx")).PeriodList;
const loadSaved = async () => (await import("./SavedViewsPanel.tsx")).SavedViewsPanel;

/** What opens below the buttons "Actors", "Claims", "Period" and "Saved views". */
export const LazyActorPanel = lazyPart(loadActors);
export const LazyClaimPanel = lazyPart(loadClaims);
export const LazyPeriodList = lazyPart(loadPeriods);
export const LazySavedViewsPanel = lazyPart(loadSaved);

/** Brings the panels' code before it is needed. A failure shows when it is. */
export function preloadFilterPanels(): void {
  for (const part of [LazyActorPanel, LazyClaimPanel, LazyPeriodList, LazySavedViewsPanel]) part.preload();
}
