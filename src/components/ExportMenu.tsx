import { ErrorBoundary } from "react-error-boundary";
import type { ReactNode } from "react";
import type { ExportPanelProps } from "./ExportPanel.tsx";
import { FilterPopup } from "./FilterPopup.tsx";
import { lazyPart } from "./lazyPart.ts";
import { useLocale } from "./locale.tsx";

const LazyExportPanel = lazyPart(async () => (await import("./ExportPanel.tsx")).ExportPanel);

/** The present view as a file. */
export function ExportMenu(props: ExportPanelProps): ReactNode {
  const { words } = useLocale();
  const name = words.page.export;
  return (
    <div className="saved-views" data-needs-script>
      <FilterPopup chosen={0} label={name} name={name} preload={LazyExportPanel.preload}>
        {() => (
          <ErrorBoundary fallback={<p>{words.page.detailFailed}</p>}>
            <LazyExportPanel {...props} />
          </ErrorBoundary>
        )}
      </FilterPopup>
    </div>
  );
}
