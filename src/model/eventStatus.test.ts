import { expect, test } from "vitest";
import { schemaOrgStatus, STATUS_CODES } from "./eventStatus.ts";
import { STATUSES } from "./types.ts";

test("every status has its words in both vocabularies", () => {
  expect(Object.keys(STATUS_CODES)).toEqual([...STATUSES]);
});

test("a scheduled event that moved is rescheduled; others stay what they are", () => {
  expect(schemaOrgStatus("planned", true)).toBe("EventRescheduled");
  expect(schemaOrgStatus("planned", false)).toBe("EventScheduled");
  expect(schemaOrgStatus("cancelled", true)).toBe("EventCancelled");
});
