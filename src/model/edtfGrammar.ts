/**
 * The form of one EDTF component without its qualifiers: date, season, year, decade or century of levels 0 to 2
 * (ISO 8601-2, annex A; https://www.loc.gov/standards/datetime/). Only the form: whether 30 February exists is
 * for the bounds to say. `edtfGrammar.test.ts` holds it against the grammar of the `edtf` package.
 */

/** "2025", "-0044-03-15", "156X-12-25", "2004-XX": a month 01 to 12 or a sub-year grouping 21 to 41. */
const PLACED =
  /^-?[\dX]{4}(?:-(?:2[1-9]|3\d|4[01])|-(?:0[1-9]|1[0-2]|[01X]X|X\d)(?:-(?:0[1-9]|[12]\d|3[01]|[0-3X]X|X\d))?)?$/;
/** "195" and "19": a decade and a century by their first digits. */
const LEADING = /^-?\d{2,3}$/;
/** "Y170000002", "Y-17E7", with "S3" only three digits are certain. */
const LONG_YEAR = /^Y-?(?:[1-9]\d{4,}|\d+E\d+)(?:S[1-9]\d*)?$/;
/** "1950S2": some year of the 1900s, 1950 by estimate. */
const ESTIMATED_YEAR = /^-?\d{4}S[1-9]\d*$/;

/** The longest component in use has about 20 characters. */
const LONGEST = 40;

/** Whether a text has the form of one EDTF component, qualifiers taken out. */
export function isComponent(text: string): boolean {
  return (
    text.length <= LONGEST &&
    (PLACED.test(text) || LEADING.test(text) || LONG_YEAR.test(text) || ESTIMATED_YEAR.test(text))
  );
}
