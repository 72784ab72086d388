import { FilterPopup } from "./FilterPopup.tsx";
import type { ActorFilterProps } from "./ActorFilter.tsx";
import { LazyClaimPanel, preloadFilterPanels } from "./lazyFilterPanels.ts";
import { useLocale } from "./locale.tsx";

/** The button "Claims" with its panel: who says it, how, in which source. */
export function ClaimFilter(props: ActorFilterProps) {
  const { words } = useLocale();
  const { says, attribution, modality, source, conflict, moved } = props.view;
  const lists = says.length + attribution.length + modality.length + source.length;
  const chosen = lists + Number(conflict) + Number(moved);
  return (
    <FilterPopup
      chosen={chosen}
      label={words.filters.chosen(words.filters.claims, chosen)}
      name={words.filters.claims}
      preload={preloadFilterPanels}
    >
      {() => <LazyClaimPanel {...props} />}
    </FilterPopup>
  );
}
