import { useEffect, useState } from "react";
import type { RefObject } from "react";
import type { Size } from "./camera.ts";

/** A box on the page, and its size of type in pixels. */
export interface Room extends Size {
  readonly em: number;
}

/** Where nothing is laid out (a test, a page not shown yet). */
const UNKNOWN: Room = { width: 640, height: 400, em: 14 };

/** The room that an element has, followed as it changes. null until it is known. */
export function useSize(box: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || UNKNOWN.em;
      const next = width === 0 || height === 0 ? UNKNOWN : { width, height, em };
      setRoom((last) => (last !== null && same(last, next) ? last : next));
    };
    measure();
    if (typeof ResizeObserver !== "function") return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return room;
}

function same(a: Room, b: Room): boolean {
  return a.width === b.width && a.height === b.height && a.em === b.em;
}
