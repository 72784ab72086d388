import type { Dataset } from "../model/types.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import type { Match } from "../select/eventFilter.ts";
import { eventIndex } from "../select/eventIndex.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { groupEvents } from "../select/groupEvents.ts";
import { drawnMode } from "../select/lanes.ts";
import { countOutOfView } from "../select/outOfView.ts";
import { timeIndex } from "../select/timeIndex.ts";
import { canvasModel } from "./canvasModel.ts";

/** With fewer events the first filter is as fast as the second. */
const MANY = 5_000;
/** About as many lanes as are drawn. */
const LANES = 8;

/**
 * Does what a first filter would do, while nothing else is to be done: loops over very many events take several times as
 * long the first time, and tables that filters ask for are made. Nothing of it is shown or kept.
 * @returns no longer wanted
 */
export function rehearse(dataset: Dataset): () => void {
  if (dataset.events.length < MANY || globalThis.requestIdleCallback === undefined) return () => undefined;
  const steps = stepsOf(dataset);
  let asked = 0;
  const next = (): void => {
    asked = requestIdleCallback((idle) => {
      // A step may take about as long as a frame: not in what is left of one.
      if (idle.timeRemaining() > ROOM_MS && steps.next().done === true) return;
      next();
    });
  };
  next();
  return () => cancelIdleCallback(asked);
}

const ROOM_MS = 25;

function* stepsOf(dataset: Dataset): Generator<void, void> {
  const actors = [...eventIndex(dataset).actorPositions()].sort(([, a], [, b]) => b.length - a.length);
  const [first, second] = actors.map(([id]) => id);
  if (first === undefined) return;
  yield;
  const matches: readonly Match[] = filterEvents(dataset, { ...NO_FILTERS, actor: [first] });
  yield;
  const index = timeIndex(matches);
  yield;
  canvasModel(dataset, matches, drawnMode(dataset, "state"), LANES);
  yield;
  groupEvents(matches);
  yield;
  countOutOfView(index, { from: 0, to: 1 });
  yield;
  if (second !== undefined) filterEvents(dataset, { ...NO_FILTERS, actor: [first, second], match: "all" });
}
