// What the package `asof` gives, and all that is public of it: `tests/publicNames.test.ts` holds the list.
export { EventTimeline } from "./EventTimeline.tsx";
export type {
  DataProps,
  EventTimelineProps,
  TimelineError,
  TimelineView,
  ViewProps,
} from "./timelineProps.ts";

// `<event-timeline>`, for pages or parts of them that are not React's.
export { defineElement } from "./TimelineElement.ts";
export type { TimelineElement } from "./TimelineElement.ts";

// Datasets.
export { parseDataset, parseDatasetText } from "../model/parseDataset.ts";
export type { ParseResult } from "../model/parseDataset.ts";
export type { Problem, ProblemCode, Severity } from "../model/problems.ts";
export type {
  Account,
  Actor,
  Claim,
  Dataset,
  FuzzyDate,
  Media,
  Participant,
  Place,
  Relation,
  Source,
  Status,
  Text,
  TimelineEvent,
  Topic,
} from "../model/types.ts";
export { pickText } from "../model/text.ts";

// Dates, which may be uncertain (EDTF).
export { compareDates, inRange, parseFuzzyDate } from "../model/fuzzyDate.ts";
export type { Certainty, CivilRange } from "../model/fuzzyDate.ts";
export { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
export type { DateStyle } from "../model/formatFuzzyDate.ts";

// Questions on a dataset.
export { asOf } from "../model/asOf.ts";
export type { AsOf } from "../model/asOf.ts";
export { slip } from "../model/slip.ts";
export type { Slip, SlipStep } from "../model/slip.ts";
export { NO_FILTERS } from "../select/eventFilter.ts";
export { filterEvents } from "../select/filterEvents.ts";
export type { EventFilter, Match } from "../select/filterEvents.ts";
export { groupEvents } from "../select/groupEvents.ts";
export type { MonthGroup, YearGroup } from "../select/groupEvents.ts";

// Views as they stand in an address.
export { DEFAULT_VIEW, parseView, viewToSearch } from "../view/viewUrl.ts";
export type { NoticeReason, ParsedView, ViewNotice } from "../view/viewUrl.ts";
export type { LaneMode, Theme, ViewMode, ViewState, ZoneMode } from "../view/viewState.ts";
