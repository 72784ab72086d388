import type { ReactNode } from "react";
import type { Dataset } from "../model/types.ts";
import { useHighlight } from "./highlight.ts";
import { useLocale } from "./locale.tsx";

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const EAST_ASIAN_LANGUAGE = /^(?:ja|zh|ko)(?:-|$)/i;

/**
 * The language of a text that the format gives without one (publisher, unit, a value's words): the first of these
 * whose script it is in. Not simply the source's own: "Mainichi Shimbun" stands in Latin letters for a Japanese
 * source. "" when none fits.
 */
export function plainLanguage(text: string, languages: readonly (string | null)[]): string {
  const eastAsian = EAST_ASIAN.test(text);
  return (
    languages.find((language) => language !== null && EAST_ASIAN_LANGUAGE.test(language) === eastAsian) ?? ""
  );
}

/** Such a text: isolated for direction, and marked with its language when that is not the page's, so that it is read out right. */
export function PlainText({
  dataset,
  text,
  source = null,
  title,
}: {
  readonly dataset: Dataset;
  readonly text: string;
  /** The language of the source it is quoted from. */
  readonly source?: string | null;
  /** Shows on pointing. */
  readonly title?: string | undefined;
}): ReactNode {
  const { lang } = useLocale();
  const own = plainLanguage(text, source === null ? dataset.languages : [source, ...dataset.languages]);
  return (
    <bdi lang={own === "" || own === lang ? undefined : own} title={title}>
      {useHighlight()(text)}
    </bdi>
  );
}
