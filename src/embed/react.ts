// What the package `asof` gives: nothing else is public. `tests/publicNames.test.ts` holds the list.
export { EventTimeline } from "./EventTimeline.tsx";
