import { lazyPart } from "./lazyPart.ts";

const loadActors = async () => (await import("./ActorPanel.tsx")).ActorPanel;
const loadClaims = async () => (await import("./ClaimPanel.tsx")).ClaimPanel;
const loadSheet = async () => (await import("./FilterSheet.tsx")).FilterSheet;
const loadPeriods = async () => (await import("./PeriodList.tsx")).PeriodList;
const loadSaved = async () => (await import("./SavedViewsPanel.tsx")).SavedViewsPanel;

/** The filters over a narrow page. */
export const LazyFilterSheet = lazyPart(loadSheet);
/** What opens below the buttons "Actors", "Claims", "Period" and "Saved views". */
export const LazyActorPanel = lazyPart(loadActors);
export const LazyClaimPanel = lazyPart(loadClaims);
export const LazyPeriodList = lazyPart(loadPeriods);
export const LazySavedViewsPanel = lazyPart(loadSaved);

/** Brings the panels' code before it is needed. A failure shows when it is. */
export function preloadFilterPanels(): void {
  for (const part of [LazyActorPanel, LazyClaimPanel, LazyFilterSheet, LazyPeriodList, LazySavedViewsPanel])
    part.preload();
}
