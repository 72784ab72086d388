/**
 * What a host page and the frame in it say to each other, and the checks of both directions (contract: "Embedding").
 * Whatever is not exactly of one of these shapes is null. Pure: whose window and which origin a message came from is
 * judged where it arrives (`frameView`, `hostLink`).
 */
import type { Seen } from "../view/seen.ts";
import { PARAMETERS, viewToParams } from "./params.ts";
import type { Params } from "./params.ts";

/** What both an embedded frame and an inline timeline tell. */
export type TimelineMessage =
  | { readonly type: "ready" }
  /** `search`: the whole view as a query, "" or "?…"; `view`: the same as an object. */
  | { readonly type: "view"; readonly search: string; readonly view: object }
  | { readonly type: "select"; readonly event: string | null }
  | { readonly type: "error"; readonly code: string; readonly message: string };

/** Only a frame has to tell these: its content's height, and a place in it to be scrolled to, both in px. */
export type FrameMessage =
  | TimelineMessage
  | { readonly type: "height"; readonly height: number }
  | { readonly type: "scroll"; readonly top: number };

export interface HostMessage {
  /** From `set` (texts) and `view` (an object as `viewState` has it). */
  readonly params: Params;
  /** The host page's window, in px from the frame's upper edge: it may begin above it and end below. */
  readonly visible: Seen | null;
  /** Colour, fonts and density of the host page; what `readLook` is to judge. */
  readonly look: unknown;
}

export const SOURCE = "event-timeline";
/** A frame is never made higher, in px: it scrolls inside. What says otherwise is no message of ours. */
export const HIGHEST = 1e5;
const LONGEST = 65536;
/** Of a host page's window from its frame: such a page would be thousands of screens long. */
const FURTHEST = 1e8;

/** A message ready to be posted; `id` says to which of several frames of one page it belongs. */
export function wrap(id: string, message: object): object {
  return { source: SOURCE, v: 1, id, ...message };
}

/** A message of the frame `id`, checked; null when it is none. */
export function readFrameMessage(data: unknown, id: string): FrameMessage | null {
  if (!isOurs(data, id)) return null;
  const { type, height, top, search, view, event, code, message } = data;
  return type === "ready" ||
    (type === "height" && isLength(height)) ||
    (type === "scroll" && isLength(top)) ||
    (type === "view" && isText(search) && isPlain(view)) ||
    (type === "select" && (event === null || isText(event))) ||
    (type === "error" && isText(code) && isText(message))
    ? (data as unknown as FrameMessage)
    : null;
}

/** A message of the host page, checked; null when it is none, or when there is nothing of use in it. */
export function readHostMessage(data: unknown, id: string): HostMessage | null {
  if (!isOurs(data, id) || data["type"] !== "set") return null;
  const { set, view, visible, look } = data;
  const params = { ...readParams(set, isParam), ...viewToParams(readParams(view, isValue)) };
  const seen = readSeen(visible);
  const isEmpty = Object.keys(params).length === 0 && seen === null && look === undefined;
  return isEmpty ? null : { params, visible: seen, look };
}

/** The object's own values of the contract's parameters; those that can stand for nothing are left out. */
function readParams<T>(values: unknown, check: (value: unknown) => value is T): Record<string, T> {
  const params: Record<string, T> = {};
  if (!isObject(values)) return params;
  for (const key of PARAMETERS) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (check(value)) params[key] = value;
  }
  return params;
}

function readSeen(value: unknown): Seen | null {
  if (!isObject(value)) return null;
  const { top, height } = value;
  return isPlace(top) && isLength(height) ? { top, height } : null;
}

function isOurs(data: unknown, id: string): data is Readonly<Record<string, unknown>> {
  const { source, v, id: to } = (data ?? {}) as Readonly<Record<string, unknown>>;
  return source === SOURCE && v === 1 && to === id;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object(value) === value && !Array.isArray(value);
}

/** An object and no list, which has an `at`. (Array.isArray is longer, and this is part of `embed.js`.) */
const isPlain = (value: unknown): boolean => Object(value) === value && !(value as { at?: unknown }).at;

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST;

const isLength = (value: unknown): value is number =>
  typeof value === "number" && value >= 0 && value <= HIGHEST;

const isPlace = (value: unknown): value is number => typeof value === "number" && Math.abs(value) <= FURTHEST;

const isParam = (value: unknown): value is string | null => value === null || isText(value);

const isValue = (value: unknown): value is string | number | boolean | readonly string[] | null =>
  isParam(value) ||
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (Array.isArray(value) && value.length <= LONGEST && value.every(isText));
