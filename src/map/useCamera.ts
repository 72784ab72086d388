import { useEffect, useMemo, useState } from "react";
import type { RefObject } from "react";
import type { Position } from "../select/positions.ts";
import type { Atlas } from "./atlas.ts";
import { panned, zoomed } from "./camera.ts";
import type { Camera, Point } from "./camera.ts";
import { fit, withCoast } from "./fit.ts";
import type { Room } from "./useSize.ts";

/** Ways to move a map. */
export interface MapMoves {
  readonly pan: (dx: number, dy: number) => void;
  readonly zoom: (factor: number, at?: Point) => void;
  /** Back to where all places are in sight. */
  readonly home: () => void;
}

/** The camera that has all places in sight, and enough of a coast. */
export function homeCamera(places: readonly Position[], room: Room, atlas: Atlas | null): Camera {
  // Names need more room at the sides than above.
  const margin = { x: Math.min(72, room.width * 0.09), y: Math.min(44, room.height * 0.14) };
  const camera = fit(places, room, margin);
  return atlas === null ? camera : withCoast(camera, room, atlas.bends);
}

/**
 * Where the reader has moved the map to, as long as what it is of is the same; before that it shows all its places.
 * @param subject names the places: with another one the map is at home again
 */
export function useCamera(
  home: Camera | null,
  room: Room | null,
  subject: string,
): { readonly camera: Camera | null; readonly moved: boolean; readonly moves: MapMoves } {
  const [own, setOwn] = useState<{ readonly of: string; readonly camera: Camera } | null>(null);
  const camera = own?.of === subject ? own.camera : home;
  const moves = useMemo((): MapMoves => {
    const move = (change: (camera: Camera, room: Room) => Camera): void => {
      if (home === null || room === null) return;
      setOwn((last) => {
        const now = last?.of === subject ? last.camera : home;
        return { of: subject, camera: change(now, room) };
      });
    };
    return {
      pan: (dx, dy) => move((now, size) => panned(now, size, dx, dy)),
      zoom: (factor, at) => move((now, size) => zoomed(now, size, factor, at)),
      home: () => setOwn(null),
    };
  }, [home, room, subject]);
  return { camera, moved: camera !== home, moves };
}

/** A pointer that went no further than this has clicked. */
const SLOP_PX = 5;
const WHEEL = 0.01;

/**
 * A map taken by hand: dragged by mouse or by one finger to the side (up and down the page scrolls), made larger by two
 * fingers, or by the wheel with Ctrl or ⌘ (which is what a trackpad's pinch is). A wheel alone scrolls the page.
 */
export function useGestures(box: RefObject<HTMLElement | null>, moves: MapMoves): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const fingers = new Map<number, Point>();
    let dragging = false;
    const at = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return [clientX - left, clientY - top];
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      if (fingers.size === 0) dragging = false;
      fingers.set(event.pointerId, at(event));
    };
    const move = (event: PointerEvent): void => {
      const last = fingers.get(event.pointerId);
      if (last === undefined) return;
      const next = at(event);
      const [dx, dy] = [next[0] - last[0], next[1] - last[1]];
      if (!dragging && fingers.size < 2) {
        if (Math.hypot(dx, dy) < SLOP_PX) return;
        // This finger scrolls the page, and the browser is about to say so.
        if (event.pointerType === "touch" && Math.abs(dy) > Math.abs(dx)) {
          fingers.delete(event.pointerId);
          return;
        }
      }
      if (!dragging) element.setPointerCapture(event.pointerId);
      dragging = true;
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, next);
      if (other === undefined) {
        moves.pan(dx, dy);
        return;
      }
      const before = Math.hypot(last[0] - other[0], last[1] - other[1]);
      const after = Math.hypot(next[0] - other[0], next[1] - other[1]);
      if (before > 0) moves.zoom(after / before, [(next[0] + other[0]) / 2, (next[1] + other[1]) / 2]);
      moves.pan(dx / 2, dy / 2);
    };
    const up = (event: PointerEvent): void => void fingers.delete(event.pointerId);
    const click = (event: MouseEvent): void => {
      // The end of a drag is no click on what lies under it.
      if (dragging) event.stopPropagation();
      dragging = false;
    };
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      moves.zoom(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * WHEEL), at(event));
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    element.addEventListener("click", click, true);
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
      element.removeEventListener("click", click, true);
      element.removeEventListener("wheel", wheel);
    };
  }, [box, moves]);
}
