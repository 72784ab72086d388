import { eraYear } from "../lib/eraYear.ts";
import { addYearNames } from "../lib/ownYears.ts";
import type { Catalogue } from "./en.ts";
import { ja } from "./ja.ts";

const dates = "ja-u-ca-japanese";
addYearNames(dates, eraYear);

const wholeYear = (year: number): string => eraYear(year, null, null) ?? ja.list.year(year);

/** Japanese with the years of its eras. Loaded by who asks for it; with it come the names of the years for all dates. */
export const jaEras: Catalogue = {
  ...ja,
  dates,
  list: {
    ...ja.list,
    year: (year) => {
      const era = eraYear(year, null, null);
      return era === null ? ja.list.year(year) : `${era}・${ja.list.year(year)}`;
    },
    years: (from, to) => (from === to ? wholeYear(from) : `${wholeYear(from)}～${wholeYear(to)}`),
  },
};
