import { MORE } from "../i18n/moreLanguages.ts";
import type { Attribution, Modality, Status } from "../model/types.ts";

export const LANES = ["none", "actor", "organization", "state", "topic", "status"] as const;
export type LaneMode = (typeof LANES)[number];
export const VIEWS = ["both", "timeline", "list", "map", "moved", "sources", "corrections"] as const;
export type ViewMode = (typeof VIEWS)[number];
export const ZONES = ["place", "reader", "utc"] as const;
export type ZoneMode = (typeof ZONES)[number];
export const THEMES = ["light", "dark", "contrast", "auto"] as const;
export type Theme = (typeof THEMES)[number];
/** The languages whose words are held to be complete by type. */
export type Language = "en" | "ja";
/** All that the interface speaks: any other is a file of its own, and takes English words where that has none. */
export const LANGUAGES: readonly Language[] = ["en", "ja", ...(MORE as readonly Language[])];
/** Japanese with the years of its eras (令和7年), as BCP 47 says it. */
export const ERAS = "ja-u-ca-japanese";
export type LanguageTag = Language | typeof ERAS;

/** The language of a tag, without the calendar. */
export function languageOf(tag: LanguageTag): Language {
  return tag === ERAS ? "ja" : tag;
}

/**
 * What the reader looks at. Everything here is in the address (contract: "The address is the state");
 * a value at its default is not written. Empty lists and nulls mean "not set".
 */
export interface ViewState {
  /** Address of a dataset as given; null: the shipped one. */
  readonly data: string | null;
  readonly actor: readonly string[];
  readonly topic: readonly string[];
  readonly status: readonly Status[];
  readonly match: "any" | "all";
  /** EDTF or ISO, as the reader wrote it; kept only when it can be read. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only events certainly in range. */
  readonly certain: boolean;
  /** Words to be found, at most LONGEST_QUERY characters. */
  readonly q: string | null;
  readonly event: string | null;
  /** Of the next four at least one claim must have all that is named here. `says`: actors; `source` also finds accounts. */
  readonly says: readonly string[];
  readonly attribution: readonly Attribution[];
  readonly modality: readonly Modality[];
  readonly source: readonly string[];
  /** Only events of which the sources give conflicting values. */
  readonly conflict: boolean;
  /** Only events with a date given beforehand that did not hold. */
  readonly moved: boolean;
  /** Id of the event that times are counted from; null: times as the calendar has them. */
  readonly around: string | null;
  /** ISO duration: how far the timeline reaches before and after that event; null: what suits it. */
  readonly span: string | null;
  /** ISO day. */
  readonly asOf: string | null;
  /** ISO day: what changed between it and `asOf` (or now). */
  readonly compare: string | null;
  /** Visible window: EDTF or ISO dates, "from/to". */
  readonly win: string | null;
  /** null: the dataset's choice. */
  readonly lanes: LaneMode | null;
  readonly view: ViewMode;
  /** Id of a guided story; null: none is followed. */
  readonly story: string | null;
  /** Its step, from 1; null: the first. */
  readonly step: number | null;
  readonly tz: ZoneMode;
  /** Seconds after which the file is asked for again, at least 10; null: it is not. */
  readonly live: number | null;
  /** null: the reader's. */
  readonly lang: LanguageTag | null;
  readonly theme: Theme | null;
  readonly embed: boolean;
}
