import { QueryClientProvider } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { createQueryClient } from "../data/datasetQuery.ts";
import type { Loaded } from "../data/loadDataset.ts";
import type { Address } from "../view/address.ts";
import { useViewState } from "../view/useViewState.ts";
import type { Language } from "../view/viewState.ts";
import { LocaleProvider } from "./locale.tsx";
import { Page } from "./Page.tsx";
import { PageFault } from "./PageFault.tsx";
import { useCatalogue } from "./useCatalogue.ts";
import { useDocumentMarks } from "./useDocumentMarks.ts";

export interface AppProps {
  /** Where the view is kept: the browser's address, or memory for an embed that must not own it. */
  readonly address: Address;
  /** What relative addresses are relative to. */
  readonly base: string;
  /** No page chrome, whatever the address says. */
  readonly embed: boolean;
  /** The story that the page carries, parsed when asked for; undefined when it carries none. */
  readonly initialStory: () => Loaded | undefined;
  readonly readerLang: Language;
  /** Absolute address of the shipped story. */
  readonly story: string;
}

/** The whole page. Everything it shows follows from the address, the dataset and the reader's language. */
export function App(props: AppProps) {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <LocalizedApp {...props} />
    </QueryClientProvider>
  );
}

function LocalizedApp({ address, base, embed, initialStory, readerLang, story }: AppProps) {
  const { view, notices, setView } = useViewState(address);
  const live = useLive();
  const locale = useCatalogue(view.lang ?? readerLang, view.tz);
  useDocumentMarks(locale.lang, view.theme);
  return (
    <LocaleProvider value={locale}>
      <ErrorBoundary fallback={<PageFault embed={embed || view.embed} view={view} />} resetKeys={[view.data]}>
        <Page
          base={base}
          embed={embed || view.embed}
          initialStory={initialStory}
          live={live}
          notices={notices}
          onView={setView}
          story={story}
          view={view}
        />
      </ErrorBoundary>
    </LocaleProvider>
  );
}

const never = () => () => {};

/** False in the prerendered page and while it is taken over, true from then on. */
function useLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
