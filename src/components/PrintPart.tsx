import { Suspense, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { ErrorBoundary } from "react-error-boundary";
import { lazyPart } from "./lazyPart.ts";
import type { PrintSheetProps } from "./PrintSheet.tsx";

const LazyPrintSheet = lazyPart(async () => (await import("./PrintSheet.tsx")).PrintSheet);
/** After the parts that readers wait for. */
const LATER_MS = 1_500;

export interface PrintPartProps {
  /** What is on the screen: of that only what is opened, and views beside the list, are printed. */
  readonly children: ReactNode;
  /** null: the page is printed as it is. */
  readonly sheet: Omit<PrintSheetProps, "part"> | null;
}

/**
 * The view as it is printed, drawn only meanwhile, about what is opened. Its code comes when the page has settled:
 * printing waits for nothing. Without it, and in a frame, which is printed as part of its host, the page is printed.
 */
export function PrintPart({ children, sheet }: PrintPartProps): ReactNode {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (window.parent !== window) return;
    const later = setTimeout(LazyPrintSheet.preload, LATER_MS);
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      clearTimeout(later);
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return (
    <>
      {printing && sheet !== null && <Printed {...sheet} part="head" />}
      {children}
      {printing && sheet !== null && <Printed {...sheet} part="list" />}
    </>
  );
}

function Printed(props: PrintSheetProps): ReactNode {
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <LazyPrintSheet {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
