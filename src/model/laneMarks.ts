/** Lanes without an id of their own; no id holds a tilde. */
export const LANE_MARKS = {
  /** No topic, no actor, of no state. */
  rest: "~none",
  /** Of more than one state. */
  joint: "~several",
  /** Any that is not named. */
  other: "~other",
} as const;
