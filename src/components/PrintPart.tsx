import { Suspense, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { ErrorBoundary } from "react-error-boundary";
import { lazyPart } from "./lazyPart.ts";
import type { PrintSheetProps } from "./PrintSheet.tsx";

const LazyPrintSheet = lazyPart(async () => (await import("./PrintSheet.tsx")).PrintSheet);
/** After the parts that readers wait for. */
const LATER_MS = 4_000;

/**
 * The view as it is printed, drawn only meanwhile. Its code comes when the page has long settled: printing waits
 * for nothing. Without it, and in a frame, which is printed as part of its host, the page itself is printed.
 */
export function PrintPart(props: PrintSheetProps): ReactNode {
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
  return printing ? (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <LazyPrintSheet {...props} />
      </Suspense>
    </ErrorBoundary>
  ) : null;
}
