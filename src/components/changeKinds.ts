import type { EventChange } from "../select/compareDatasets.ts";
import type { ChangeKind } from "../timeline/canvasLens.ts";

/** As what a change is marked, the gravest first; null where only more was told. */
export function changeKind({ after, before, dated, moved, status }: EventChange): ChangeKind | null {
  if (before === null) return "new";
  if (after === null || dated === "withdrawn") return "gone";
  if (dated !== null || moved !== null) return "moved";
  return status === null ? null : "status";
}

/** The marks that some changes have. */
export function changeKinds(changes: readonly EventChange[]): ReadonlySet<ChangeKind> {
  return new Set(changes.map(changeKind).filter((kind) => kind !== null));
}
