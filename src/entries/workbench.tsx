import "../components/tokens.css";
import "../components/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadCatalogue } from "../i18n/catalogue.ts";
import { loadWorkbenchWords } from "../i18n/workbench.ts";
import { LANGUAGES } from "../view/viewState.ts";
import { reloadForMissingParts } from "../components/lazyPart.ts";
import { createBrowserAddress } from "../view/address.ts";
import { readerLanguage } from "../view/readerLanguage.ts";
import { createChecker } from "../workbench/checkClient.ts";
import { createWorkStore } from "../workbench/store.ts";
import { WorkbenchApp } from "../workbench/WorkbenchApp.tsx";

const html = document.documentElement;
const root = document.getElementById("root");
// The boot script has put the language to be shown there; its words come first, so that no other is shown.
const first = LANGUAGES.find((each) => each === html.lang) ?? "en";
reloadForMissingParts();
await Promise.all([loadCatalogue(first), loadWorkbenchWords(first)]).catch(() => undefined);
delete html.dataset["boot"];
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <WorkbenchApp
        address={createBrowserAddress()}
        base={document.baseURI}
        checker={createChecker()}
        readerLang={readerLanguage()}
        store={createWorkStore()}
      />
    </StrictMode>,
  );
