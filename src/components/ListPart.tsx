import { memo, Suspense } from "react";
import type { ReactNode } from "react";
import { EventList } from "./EventList.tsx";
import type { EventListProps } from "./EventList.tsx";

/**
 * The list as a part of its own to take over (hydrate): after filters and canvas, and at once when the reader uses it.
 * Memoised, for as long as its props stay the same it is left for later.
 */
export const ListPart = memo(function ListPart(props: EventListProps): ReactNode {
  return (
    <Suspense fallback={null}>
      <EventList {...props} />
    </Suspense>
  );
});
