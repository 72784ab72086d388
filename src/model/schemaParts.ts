import * as v from "valibot";
import { ID_PATTERN, LANGUAGE_PATTERN, URL_PATTERN } from "./patterns.ts";
import { BASES, STATUSES } from "./types.ts";

/** The values that the objects of the format are made of. */

export const IdSchema = v.pipe(v.string(), v.regex(ID_PATTERN));
export const LanguageSchema = v.pipe(v.string(), v.regex(LANGUAGE_PATTERN));
export const UrlSchema = v.pipe(v.string(), v.regex(URL_PATTERN));
export const TextSchema = v.pipe(
  v.union([
    v.pipe(v.string(), v.minLength(1)),
    v.pipe(v.record(LanguageSchema, v.string()), v.minEntries(1)),
  ]),
  v.description('Plain text, or texts by language tag: {"en": "…", "ja": "…"}. Markup is shown literally.'),
);
export const EdtfSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.description(
    "A date in EDTF (ISO 8601-2): 2025-03-30, 2025-03, 2025-03-30T09:50+09:00, 2025-03~, [2025-03-21..2025-03-31], 2025-04/..",
  ),
);
export const BasisSchema = v.pipe(
  v.picklist(BASES),
  v.description('How the editor knows it; default "seen". Anything else is marked for the reader.'),
);
export const StatusSchema = v.pipe(v.picklist(STATUSES), v.description('Default "occurred".'));

export const id = (description: string) => v.pipe(IdSchema, v.description(description));
export const optionalId = (description: string) => v.optional(id(description));
export const ids = (description: string) => v.optional(v.pipe(v.array(IdSchema), v.description(description)));
export const text = (description: string) => v.optional(v.pipe(TextSchema, v.description(description)));
export const string = (description: string) => v.optional(v.pipe(v.string(), v.description(description)));
export const url = (description: string) => v.optional(v.pipe(UrlSchema, v.description(description)));
export const date = (description: string) =>
  v.optional(v.pipe(EdtfSchema, v.description(`${description} (EDTF)`)));
