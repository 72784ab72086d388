import type { Status } from "./types.ts";

/** https://schema.org/EventStatusType (what happened is "scheduled" there: it has no word for "took place"). */
export type SchemaOrgStatus = "EventScheduled" | "EventRescheduled" | "EventPostponed" | "EventCancelled";

/** IPTC NewsCodes, event occurrence status: http://cv.iptc.org/newscodes/eventoccurstatus/ (qcode `eocstat:eos5`). */
type IptcOccurrence = "eos0" | "eos1" | "eos2" | "eos3" | "eos4" | "eos5" | "eos6";

export interface StatusCodes {
  readonly schemaOrg: SchemaOrgStatus;
  readonly iptc: IptcOccurrence;
}

/** Each status in the two vocabularies that others read. */
export const STATUS_CODES: Readonly<Record<Status, StatusCodes>> = {
  // eos2: planned, serious doubts.
  rumoured: { schemaOrg: "EventScheduled", iptc: "eos2" },
  // eos3: planned, may occur.
  arranging: { schemaOrg: "EventScheduled", iptc: "eos3" },
  // eos1: planned only, nothing organised yet.
  planned: { schemaOrg: "EventScheduled", iptc: "eos1" },
  // eos4: planned, highly likely.
  announced: { schemaOrg: "EventScheduled", iptc: "eos4" },
  // eos5: occurs certainly.
  ongoing: { schemaOrg: "EventScheduled", iptc: "eos5" },
  occurred: { schemaOrg: "EventScheduled", iptc: "eos5" },
  // No IPTC code says "put off"; it may still occur.
  postponed: { schemaOrg: "EventPostponed", iptc: "eos3" },
  // eos6: planned, then cancelled.
  cancelled: { schemaOrg: "EventCancelled", iptc: "eos6" },
};

/**
 * The schema.org status of an event; `moved`: its date differs from one told earlier (see `slip`), which
 * makes a scheduled event a rescheduled one.
 */
export function schemaOrgStatus(status: Status, moved: boolean): SchemaOrgStatus {
  const { schemaOrg } = STATUS_CODES[status];
  return moved && schemaOrg === "EventScheduled" ? "EventRescheduled" : schemaOrg;
}
