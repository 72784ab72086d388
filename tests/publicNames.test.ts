import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as asof from "../src/embed/react.ts";

/** What the package gives. A name that goes, or changes what it means, breaks other people's programs. */
const NAMES = [
  "DEFAULT_VIEW",
  "EventTimeline",
  "NO_FILTERS",
  "asOf",
  "compareDates",
  "defineElement",
  "filterEvents",
  "formatFuzzyDate",
  "groupEvents",
  "inRange",
  "parseDataset",
  "parseDatasetText",
  "parseFuzzyDate",
  "parseView",
  "pickText",
  "slip",
  "viewToSearch",
];
const TYPES = [
  "Account",
  "Actor",
  "AsOf",
  "Certainty",
  "CivilRange",
  "Claim",
  "DataProps",
  "Dataset",
  "DateStyle",
  "EventFilter",
  "EventTimelineProps",
  "FuzzyDate",
  "LaneMode",
  "Match",
  "Media",
  "MonthGroup",
  "NoticeReason",
  "ParseResult",
  "ParsedView",
  "Participant",
  "Place",
  "Problem",
  "ProblemCode",
  "Relation",
  "Severity",
  "Slip",
  "SlipStep",
  "Source",
  "Status",
  "Text",
  "Theme",
  "TimelineElement",
  "TimelineError",
  "TimelineEvent",
  "TimelineView",
  "Topic",
  "ViewMode",
  "ViewNotice",
  "ViewProps",
  "ViewState",
  "YearGroup",
  "ZoneMode",
];

describe("the package", () => {
  it("gives these names and no others", () => {
    expect(Object.keys(asof).toSorted()).toEqual(NAMES);
  });

  it("gives these types and no others", () => {
    const source = readFileSync(join(import.meta.dirname, "..", "src", "embed", "react.ts"), "utf8");
    const types = [...source.matchAll(/export type \{([^}]*)\}/g)].flatMap(([, list = ""]) =>
      list.split(",").flatMap((name) => name.trim() || []),
    );
    expect(types.toSorted()).toEqual(TYPES);
  });
});
