import { createElement, lazy, useEffect, useState } from "react";
import { reloadPage } from "../view/address.ts";
import type { ComponentType, ReactNode } from "react";

const RELOADED = "asof:reloaded-for-part";
let mayReload = false;

/** Said by a page of our own; an embed must never reload its host's, nor write into its storage. */
export function reloadForMissingParts(): void {
  mayReload = true;
}

/** Drawn at once where `preload` has brought its code; a failure to bring it shows when it is drawn. */
export interface LazyPart<Props> {
  (props: Props): ReactNode;
  readonly preload: () => void;
  /** When its code has come or can't be had: brings it. Never rejects. */
  readonly arrival: () => Promise<void>;
  readonly isHere: () => boolean;
}

/**
 * A part of the page that comes in a chunk of its own. After a deploy the chunk that an open page knows may be
 * gone: then the page, if it is ours, is reloaded once; if that does not help, the error boundary around it says so.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let ready: ComponentType<Props> | null = null;
  const get = async () => (ready = await load());
  const Lazy: ComponentType<Props> = lazy(async () => {
    try {
      const part = await get();
      remember(false);
      return { default: part };
    } catch (error) {
      if (remember(true)) reloadPage();
      throw error;
    }
  });
  // What suspends is drawn some tenths of a second late, even if its code is there, and keys pressed meanwhile go astray.
  const Part = (props: Props): ReactNode => {
    const [Drawn] = useState(() => ready ?? Lazy);
    return createElement(Drawn, props);
  };
  const arrival = () =>
    get().then(
      () => undefined,
      () => undefined,
    );
  return Object.assign(Part, { preload: () => void arrival(), arrival, isHere: () => ready !== null });
}

/**
 * Whether a part can be drawn at once; brings it. React draws what it has waited for (Suspense) 300 ms after the note in
 * its place was drawn, at the earliest: asked like this, it is drawn when it is there. True also when it can't be had,
 * which is said where it is drawn.
 */
export function useArrival(part: Pick<LazyPart<never>, "arrival" | "isHere">): boolean {
  const [here, setHere] = useState(part.isHere);
  useEffect(() => {
    let left = false;
    if (!here) void part.arrival().then(() => left || setHere(true));
    return () => {
      left = true;
    };
  }, [here, part]);
  return here;
}

/** Notes in the session whether the page was reloaded for this. True: it was not yet, and now it is noted. */
function remember(reloaded: boolean): boolean {
  if (!mayReload) return false;
  try {
    const before = sessionStorage.getItem(RELOADED) !== null;
    if (reloaded) sessionStorage.setItem(RELOADED, "1");
    else sessionStorage.removeItem(RELOADED);
    return !before;
  } catch {
    // No storage (opaque origin, blocked): a reload could repeat for ever, so there is none.
    return false;
  }
}
