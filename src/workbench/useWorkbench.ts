import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Place, Report } from "./check.ts";
import type { Checker } from "./checkClient.ts";
import type { WorkDocument } from "./document.ts";
import { begin, change, redo, undo } from "./history.ts";
import type { History } from "./history.ts";
import type { StoreFault, WorkStore } from "./store.ts";

/** A pause in typing after which a document is checked, and one after which it is kept. */
const CHECK_MS = 250;
const KEEP_MS = 800;
/** Letters from which on a check, which draws the timeline anew, and keeping take long enough to be in the way of the next key. */
const LONG_TEXT = 1_000_000;
const LONG_CHECK_MS = 1500;
const LONG_KEEP_MS = 3000;

/** Where an editor is to go: a place of the text, a value of the dataset. Each is another, even to the same place. */
export interface Target {
  readonly place: Place | null;
  readonly pointer: string;
  /** The reader stays where they are: the timeline, in which an event was opened. */
  readonly quiet?: boolean;
}

export interface Bench {
  /** null: the beginning is shown; undefined: what was kept is still being looked for. */
  readonly document: WorkDocument | null | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Of the document as it was checked last; null: not yet. */
  readonly report: Report | null;
  /** The text that the report is about. */
  readonly reportOf: string;
  readonly checking: boolean;
  readonly checkFailed: boolean;
  readonly kept: "kept" | "keeping" | StoreFault;
  readonly target: Target | null;
  /** Another one with each file: nothing of the last one is seen beside it. */
  readonly session: number;
  readonly open: (document: WorkDocument) => void;
  /** Another file in its place; a change like any other, which can be undone. */
  readonly replace: (document: WorkDocument) => void;
  /** @param key changes of one thing soon after each other are undone together; null: never */
  readonly edit: (next: Partial<WorkDocument>, key?: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Removes the document and all that was kept of it. */
  readonly close: () => void;
  readonly goTo: (target: Target) => void;
}

type Act =
  | { readonly kind: "begin"; readonly history: History | null }
  | {
      readonly kind: "edit";
      readonly next: Partial<WorkDocument>;
      readonly key: string | null;
      readonly now: number;
    }
  | { readonly kind: "undo" | "redo" };

function reduce(history: History | null | undefined, act: Act): History | null | undefined {
  if (act.kind === "begin") return act.history;
  if (history === null || history === undefined) return history;
  if (act.kind === "edit") return change(history, { ...history.document, ...act.next }, act.key, act.now);
  return act.kind === "undo" ? undo(history) : redo(history);
}

/** The work: a document with its history, checked and kept as it changes. */
export function useWorkbench(checker: Checker, store: WorkStore): Bench {
  const [history, act] = useReducer(reduce, undefined);
  const [target, goTo] = useState<Target | null>(null);
  const [session, setSession] = useState(0);
  const checked = useCheck(checker, history?.document ?? null, session);
  const [kept, forget] = useKept(store, history);

  useEffect(() => {
    let stale = false;
    void store.load().then((found) => {
      if (!stale) act({ kind: "begin", history: found });
    });
    return () => {
      stale = true;
    };
  }, [store]);

  /** What was known and shown of the last file is forgotten. */
  const renew = useCallback(() => {
    checker.forget();
    goTo(null);
    setSession((last) => last + 1);
  }, [checker]);
  const acts = useMemo(
    () => ({
      open: (document: WorkDocument) => {
        renew();
        act({ kind: "begin", history: begin(document) });
      },
      replace: (document: WorkDocument) => {
        renew();
        act({ kind: "edit", next: document, key: null, now: Date.now() });
      },
      edit: (next: Partial<WorkDocument>, key: string | null = null) =>
        act({ kind: "edit", next, key, now: Date.now() }),
      undo: () => act({ kind: "undo" }),
      redo: () => act({ kind: "redo" }),
    }),
    [renew],
  );
  const close = useCallback(() => {
    forget();
    renew();
    act({ kind: "begin", history: null });
  }, [forget, renew]);
  return {
    ...acts,
    document: history === undefined ? undefined : (history?.document ?? null),
    canUndo: (history?.past.length ?? 0) > 0,
    canRedo: (history?.future.length ?? 0) > 0,
    ...checked,
    kept,
    target,
    session,
    close,
    goTo,
  };
}

function useCheck(
  checker: Checker,
  document: WorkDocument | null,
  session: number,
): Pick<Bench, "report" | "reportOf" | "checking" | "checkFailed"> {
  const [state, setState] = useState<{
    session: number;
    of: WorkDocument | null;
    report: Report | null;
    failed: boolean;
  }>({ session, of: null, report: null, failed: false });
  const checked = useRef(false);
  useEffect(() => {
    if (document === null) {
      checked.current = false;
      return;
    }
    let stale = false;
    // What was just opened is not being typed.
    const wait = checked.current && document.text.length >= LONG_TEXT ? LONG_CHECK_MS : CHECK_MS;
    checked.current = true;
    const timer = setTimeout(() => {
      checker.check(document).then(
        (report) => {
          if (!stale && report !== null) setState({ session, of: document, report, failed: false });
        },
        () => {
          if (!stale)
            setState((last) => ({
              session,
              of: document,
              report: last.session === session ? last.report : null,
              failed: true,
            }));
        },
      );
    }, wait);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [checker, document, session]);
  if (document === null || state.session !== session)
    return { report: null, reportOf: "", checking: document !== null, checkFailed: false };
  return {
    report: state.report,
    reportOf: state.of?.text ?? "",
    checking: state.of !== document,
    checkFailed: state.failed && state.of === document,
  };
}

/** Keeps the work after each pause, and at once when the page is left. */
function useKept(store: WorkStore, history: History | null | undefined): [Bench["kept"], () => void] {
  const [saved, setSaved] = useState<{ of: History | null; fault: StoreFault | null }>({
    of: null,
    fault: null,
  });
  const latest = useRef<History | null>(null);
  const pending = useRef(false);
  const first = useRef(true);
  useEffect(() => {
    latest.current = history ?? null;
    if (history === null || history === undefined) return;
    // What was just read from there need not be written again, nor is it known to be old.
    pending.current = true;
    const save = (): void => {
      if (!pending.current) return;
      pending.current = false;
      void store.save(history).then((fault) => {
        if (latest.current === history) setSaved({ of: history, fault });
      });
    };
    const wait = history.document.text.length >= LONG_TEXT ? LONG_KEEP_MS : KEEP_MS;
    const timer = setTimeout(save, first.current ? 0 : wait);
    first.current = false;
    const onHide = (): void => {
      if (document.visibilityState === "hidden") save();
    };
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", save);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", save);
    };
  }, [store, history]);
  const forget = useCallback(() => {
    pending.current = false;
    latest.current = null;
    void store.clear();
  }, [store]);
  return [saved.of === history ? (saved.fault ?? "kept") : (saved.fault ?? "keeping"), forget];
}
