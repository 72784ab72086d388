import type { TimeWindow } from "../select/timeIndex.ts";
import { endTouch } from "./endTouch.ts";
import type { Fingered } from "./visTypes.ts";

interface Finger {
  readonly x: number;
  readonly y: number;
  /** The canvas has it, wherever it began. */
  readonly held: boolean;
}

/** Two fingers: the middle between them from the canvas's left edge, and how far they are apart, in px. */
export interface Grip {
  readonly x: number;
  readonly apart: number;
}

/** Closer together than this, the distance of two fingers says little. */
const LEAST_APART = 24;
/** A finger that went further is no tap, in px. */
const TAP = 6;

/** What was under the middle of two fingers stays there: they zoom by their distance and pan by their middle. */
export function gripped(from: TimeWindow, began: Grip, now: Grip, width: number): TimeWindow {
  const span = from.to - from.from;
  const under = from.from + (began.x / width) * span;
  const next = (span * began.apart) / now.apart;
  const start = under - (now.x / width) * next;
  return { from: start, to: start + next };
}

/**
 * Two fingers on the canvas, in the place of vis-timeline's pinch, which only zooms, and around where it began. And a
 * finger that drags is given to the canvas: the mark that it began on may be drawn anew, with which the browser loses it,
 * and vis-timeline waits for its end and takes the next finger for the second.
 * @param timeline a `Timeline` of vis-timeline
 * @returns how to stop
 */
export function followFingers(host: HTMLElement, timeline: unknown): () => void {
  const fingered = timeline as Fingered;
  const { range } = fingered;
  const fingers = new Map<number, Finger>();
  let hold: { readonly window: TimeWindow; readonly grip: Grip } | null = null;
  fingered.off("pinch");

  const gripNow = (): Grip => {
    const [a, b] = [...fingers.values()] as [Finger, Finger];
    const apart = Math.max(LEAST_APART, Math.hypot(a.x - b.x, a.y - b.y));
    return { x: (a.x + b.x) / 2 - host.getBoundingClientRect().left, apart };
  };
  const onDown = ({ clientX, clientY, isPrimary, pointerId, pointerType }: PointerEvent): void => {
    if (pointerType !== "touch") return;
    // The first of all: of those before none is left, even if one was lost sight of.
    if (isPrimary) fingers.clear();
    fingers.set(pointerId, { x: clientX, y: clientY, held: false });
    hold = fingers.size === 2 ? { window: { from: range.start, to: range.end }, grip: gripNow() } : null;
    // One that stays longer than the other does not drag: the canvas would leap.
    if (hold !== null) range.props.touch.allowDragging = false;
  };
  const onGo = (event: PointerEvent): void => {
    const { clientX, clientY, pointerId } = event;
    const finger = fingers.get(pointerId);
    if (finger === undefined) return;
    const held = finger.held || Math.hypot(clientX - finger.x, clientY - finger.y) > TAP;
    if (held && !finger.held) host.setPointerCapture(pointerId);
    fingers.set(pointerId, held ? { x: clientX, y: clientY, held } : finger);
    if (hold === null) return;
    const { from, to } = gripped(hold.window, hold.grip, gripNow(), host.clientWidth);
    range.setRange(new Date(from), new Date(to), { animation: false, byUser: true, event });
  };
  const onUp = ({ pointerId }: PointerEvent): void => {
    if (fingers.delete(pointerId)) hold = null;
  };

  host.addEventListener("pointerdown", onDown, true);
  host.addEventListener("pointercancel", endTouch, true);
  window.addEventListener("pointermove", onGo);
  window.addEventListener("pointerup", onUp);
  window.addEventListener("pointercancel", onUp);
  return () => {
    host.removeEventListener("pointerdown", onDown, true);
    host.removeEventListener("pointercancel", endTouch, true);
    window.removeEventListener("pointermove", onGo);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", onUp);
  };
}
