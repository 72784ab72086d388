import { Fragment } from "react";
import type { ReactNode } from "react";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import type { FuzzyDate } from "../model/types.ts";
import { dateTimeAttribute } from "./dateMarks.ts";
import { useLocale } from "./locale.tsx";
import { inZone } from "./zones.ts";

/** One day, month or clock time in the words of English or Japanese: what must not break over lines. */
const UNBROKEN =
  /(?:\d{1,2}–)?\d{1,2} \p{Lu}\p{L}+(?: \d{1,6})?|\p{Lu}\p{L}+ \d{1,6}|(?:[明大昭平令][治正和成](?:元|\d{1,2})|\d{1,6})年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?:\d{1,2}月)?\d{1,2}日|\d{1,2}:\d{2}(?::\d{2})?(?: \(UTC[^)]*\))?/gu;

/** Up to here (in half widths) the whole phrase stays on one line. */
const SHORT = 18;

/**
 * A date of the dataset in words, in a `<time>`. Single dates never break over lines; long phrases break between them.
 * With `zoned`, a moment is shown in the zone that the reader chose (`tz`); a date without a time never is.
 */
export function FuzzyTime({
  date,
  className = "",
  short = false,
  zoned = false,
}: {
  readonly date: FuzzyDate;
  readonly className?: string;
  readonly short?: boolean;
  readonly zoned?: boolean;
}): ReactNode {
  const { words: own, zone = null } = useLocale();
  const moment = zoned && date.form === "instant" ? date.utc : null;
  const shown = (moment !== null && zone !== null ? inZone(moment, zone) : null) ?? date;
  const words = formatFuzzyDate(shown, own.dates, { style: short ? "short" : "long" });
  const whole = halfWidths(words) <= SHORT;
  return (
    <time
      className={`asof-date ${whole ? "asof-unbroken " : ""}${className}`.trim()}
      dateTime={dateTimeAttribute(date)}
    >
      {whole ? words : <Unbroken text={words} />}
    </time>
  );
}

function halfWidths(text: string): number {
  return text.length + (text.match(/[\u3000-\u9fff\uff00-\uff60]/g)?.length ?? 0);
}

/** Text with its dates kept whole. */
export function Unbroken({ text }: { readonly text: string }): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const found of text.matchAll(UNBROKEN)) {
    if (found.index > end) parts.push(text.slice(end, found.index));
    parts.push(
      <span key={found.index} className="asof-unbroken">
        {found[0]}
      </span>,
    );
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
