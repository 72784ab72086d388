import { Suspense, useState } from "react";
import type { ReactNode } from "react";
import { ErrorBoundary } from "react-error-boundary";
import type { Fresh } from "./fresh.ts";
import { FreshProvider } from "./fresh.ts";
import { lazyPart } from "./lazyPart.ts";
import type { LiveLineProps } from "./LiveLine.tsx";

const LazyLiveLine = lazyPart(async () => (await import("./LiveLine.tsx")).LiveLine);

export interface LivePartProps extends Omit<LiveLineProps, "every" | "onFresh"> {
  /** Seconds; null: the file is not followed. */
  readonly every: number | null;
  readonly children: ReactNode;
}

/** Follows the file where the reader wants that, and marks in what it holds what is new. */
export function LivePart({ children, every, ...line }: LivePartProps): ReactNode {
  const [fresh, setFresh] = useState<Fresh | null>(null);
  return (
    <FreshProvider value={fresh}>
      {children}
      {every === null ? null : (
        <ErrorBoundary fallback={null}>
          <Suspense fallback={null}>
            <LazyLiveLine {...line} every={every} onFresh={setFresh} />
          </Suspense>
        </ErrorBoundary>
      )}
    </FreshProvider>
  );
}
