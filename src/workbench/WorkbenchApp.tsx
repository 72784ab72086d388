import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { LocaleProvider } from "../components/locale.tsx";
import { useCatalogue } from "../components/useCatalogue.ts";
import { useDocumentMarks } from "../components/useDocumentMarks.ts";
import { loadWorkbenchWords, workbenchWords } from "../i18n/workbench.ts";
import type { Address } from "../view/address.ts";
import { useViewState } from "../view/useViewState.ts";
import { languageOf } from "../view/viewState.ts";
import type { Language } from "../view/viewState.ts";
import type { Checker } from "./checkClient.ts";
import type { WorkStore } from "./store.ts";
import { Workbench } from "./Workbench.tsx";

export interface WorkbenchAppProps {
  readonly address: Address;
  /** What relative addresses are relative to: the folder of the page. */
  readonly base: string;
  readonly checker: Checker;
  readonly store: WorkStore;
  readonly readerLang: Language;
}

/** The workbench in the language and colours that its address asks for. */
export function WorkbenchApp({ address, base, checker, store, readerLang }: WorkbenchAppProps): ReactNode {
  const { view, setView } = useViewState(address);
  const wanted = languageOf(view.lang ?? readerLang);
  const [ready, setReady] = useState<Language>(wanted);
  useEffect(() => {
    let stale = false;
    // Without its words it speaks English.
    loadWorkbenchWords(wanted).then(
      () => {
        if (!stale) setReady(wanted);
      },
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [wanted]);
  const locale = useCatalogue(ready, "place");
  useDocumentMarks(locale, view.theme);
  useEffect(() => {
    document.title = `${workbenchWords(locale.lang).words.title} – Asof`;
  }, [locale.lang]);
  return (
    <LocaleProvider value={locale}>
      <Workbench base={base} checker={checker} onView={setView} store={store} theme={view.theme} />
    </LocaleProvider>
  );
}
