export type LaneMode = "none" | "actor" | "state" | "topic" | "status";
