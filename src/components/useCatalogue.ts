import { useEffect, useMemo, useState } from "react";
import { catalogue, loadCatalogue } from "../i18n/catalogue.ts";
import { en } from "../i18n/en.ts";
import { languageOf } from "../view/viewState.ts";
import type { LanguageTag, ZoneMode } from "../view/viewState.ts";
import type { Locale } from "./locale.tsx";

/**
 * Language and words to show: the ones asked for once they are there, the last ones until then (and if
 * their file can't be loaded), so that words and language always belong together.
 */
export function useCatalogue(wanted: LanguageTag, tz: ZoneMode): Locale {
  const [shown, setShown] = useState<LanguageTag>(() => (catalogue(wanted) === null ? "en" : wanted));
  useEffect(() => {
    let stale = false;
    loadCatalogue(wanted).then(
      () => {
        if (!stale) setShown(wanted);
      },
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [wanted]);
  const tag = catalogue(wanted) === null ? shown : wanted;
  return useMemo(() => ({ lang: languageOf(tag), words: catalogue(tag) ?? en, zone: zoneOf(tz) }), [tag, tz]);
}

function zoneOf(tz: ZoneMode): string | null {
  if (tz === "place") return null;
  return tz === "utc" ? "UTC" : Intl.DateTimeFormat().resolvedOptions().timeZone;
}
