import { QueryClientProvider } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { createQueryClient } from "../data/datasetQuery.ts";
import type { DatasetLoad } from "../data/datasetQuery.ts";
import type { EarlyLoad } from "../data/earlyLoad.ts";
import type { Loaded } from "../data/loadDataset.ts";
import type { ShippedStory } from "../data/stories.ts";
import type { Address } from "../view/address.ts";
import { useViewState } from "../view/useViewState.ts";
import type { Language } from "../view/viewState.ts";
import { LocaleProvider } from "./locale.tsx";
import { Page } from "./Page.tsx";
import { PageFault } from "./PageFault.tsx";
import { useCatalogue } from "./useCatalogue.ts";
import { useDocumentMarks } from "./useDocumentMarks.ts";
import { useLive } from "./useLive.ts";
import type { PageStatus } from "./useStatus.ts";

export interface AppProps {
  /** Where the view is kept: the browser's address, or memory for an embed that must not own it. */
  readonly address: Address;
  /** What relative addresses are relative to. */
  readonly base: string;
  /** What the address asks for, on its way since before the page was drawn. */
  readonly early?: EarlyLoad | undefined;
  /** No page chrome, whatever the address says. */
  readonly embed: boolean;
  /** The story that the page carries, parsed when asked for; undefined when it carries none. */
  readonly initialStory: () => Loaded | undefined;
  /** Brings the story where it is no file. Keep its identity. */
  readonly loadStory?: DatasetLoad | undefined;
  /** Told when a dataset is shown and when none can be: what an embed tells its host. Keep its identity. */
  readonly onStatus?: ((status: PageStatus) => void) | undefined;
  /** Datasets of somebody who puts others in their place as time goes on; keep its identity. */
  readonly queries?: QueryClient | undefined;
  readonly readerLang: Language;
  /** The stories of the site; those that ship with this build when it is left out. */
  readonly stories?: readonly ShippedStory[] | undefined;
  /** Absolute address of the shipped story. */
  readonly story: string;
}

/** The whole page. Everything it shows follows from the address, the dataset and the reader's language. */
export function App({ queries, ...props }: AppProps) {
  const own = useQueries();
  return (
    <QueryClientProvider client={queries ?? own}>
      <LocalizedApp {...props} />
    </QueryClientProvider>
  );
}

function LocalizedApp({ address, embed: always, readerLang, ...page }: Omit<AppProps, "queries">) {
  const { view, notices, setView } = useViewState(address);
  const live = useLive();
  const locale = useCatalogue(view.lang ?? readerLang, view.tz);
  const embed = always || view.embed;
  useDocumentMarks(locale, view.theme);
  return (
    <LocaleProvider value={locale}>
      <ErrorBoundary
        fallback={<PageFault embed={embed} onStatus={page.onStatus} view={view} />}
        resetKeys={[view.data, page.story]}
      >
        <Page {...page} embed={embed} live={live} notices={notices} onView={setView} view={view} />
      </ErrorBoundary>
    </LocaleProvider>
  );
}

/** Datasets of this mount. They are dropped when it is gone for good: StrictMode only takes it away for a moment. */
function useQueries(): QueryClient {
  const [queryClient] = useState(createQueryClient);
  const drop = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(drop.current);
    return () => {
      drop.current = setTimeout(() => queryClient.clear());
    };
  }, [queryClient]);
  return queryClient;
}
