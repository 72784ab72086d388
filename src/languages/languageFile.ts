import type { ClaimNames } from "../i18n/claimWords.ts";
import type { ClaimPanelWords } from "../i18n/claimPanelWords.ts";
import type { DetailWords } from "../i18n/detailEn.ts";
import type { Catalogue } from "../i18n/en.ts";
import type { ExcerptWords } from "../i18n/excerptWords.ts";
import type { ExportWords } from "../i18n/exportWords.ts";
import type { FeedWords } from "../i18n/feedWords.ts";
import type { KeyWords } from "../i18n/keyWords.ts";
import type { KnowledgeWords } from "../i18n/knowledge.ts";
import type { LiveWords } from "../i18n/liveWords.ts";
import type { LongListWords } from "../i18n/longListWords.ts";
import type { PartWords } from "../i18n/partWords.ts";
import type { PictureWords } from "../i18n/pictureWords.ts";
import type { PlaceWords } from "../i18n/placeWords.ts";
import type { PrintWords } from "../i18n/printWords.ts";
import type { ShareWords } from "../i18n/shareEn.ts";
import type { TimeWords } from "../i18n/timeWords.ts";
import type { ViewWords } from "../i18n/viewWords.ts";
import type { BenchCatalogue } from "../i18n/workbench.ts";
import type { DateWords } from "../model/dateWords.ts";

/**
 * A language in one file, `src/languages/XX.ts` (its two-letter tag), that exports `language` of this type. Nothing else
 * needs to know of it (docs/languages.md).
 */
export interface LanguageFile {
  /** The page's words, each of them, and with `direction` the way it is written. */
  readonly page: Omit<Catalogue, "tag" | "dates">;
  /** Dates in words, with their uncertainty. */
  readonly dates: DateWords;
  /** Of the parts that come when they are asked for. One that is not given is in English; one that is has all its words. */
  readonly parts: {
    readonly claim?: ClaimNames;
    readonly claimPanel?: ClaimPanelWords;
    readonly detail?: DetailWords;
    readonly excerpt?: ExcerptWords;
    readonly export?: ExportWords;
    readonly feed?: FeedWords;
    readonly key?: KeyWords;
    readonly knowledge?: KnowledgeWords;
    readonly live?: LiveWords;
    readonly longList?: LongListWords;
    readonly part?: PartWords;
    readonly picture?: PictureWords;
    readonly place?: PlaceWords;
    readonly print?: PrintWords;
    readonly share?: ShareWords;
    readonly time?: TimeWords;
    readonly view?: ViewWords;
    readonly workbench?: BenchCatalogue;
  };
}
