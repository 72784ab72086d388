import type { CivilMs } from "../model/types.ts";

/** A stretch of civil time; `to` is exclusive. */
export interface TimeWindow {
  readonly from: CivilMs;
  readonly to: CivilMs;
}
