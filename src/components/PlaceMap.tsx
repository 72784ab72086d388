import { Suspense, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { positionOf } from "../select/positions.ts";
import type { EventMapProps } from "./EventMap.tsx";
import { LazyEventMap } from "./lazyPlaces.ts";
import "./PlaceMap.css";

/** The room of an event's map, which is loaded once the reader comes to it; nothing where no place has a position. */
export function PlaceMap({ dataset, event }: EventMapProps): ReactNode {
  const room = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(() => typeof IntersectionObserver !== "function");
  const located = event.places.some((id) => {
    const place = dataset.places.get(id);
    return place !== undefined && positionOf(place) !== null;
  });
  useEffect(() => {
    const element = room.current;
    if (element === null || seen) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [located, seen]);
  if (!located) return null;
  return (
    <ErrorBoundary fallback={null}>
      <div className="place-map" ref={room}>
        {seen && (
          <Suspense fallback={null}>
            <LazyEventMap dataset={dataset} event={event} />
          </Suspense>
        )}
      </div>
    </ErrorBoundary>
  );
}
