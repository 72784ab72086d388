import { Fragment } from "react";
import type { ReactNode } from "react";
import { useLocale } from "./locale.tsx";

/** Parts of a sentence one after the other, joined as the reader's language joins them: "a, b, and c". */
export function Listed({ items }: { readonly items: readonly ReactNode[] }): ReactNode {
  const { lang } = useLocale();
  const places = items.map((_, index) => `${index}`);
  return new Intl.ListFormat(lang)
    .formatToParts(places)
    .map(({ type, value }, index) => (
      <Fragment key={index}>{type === "element" ? items[Number(value)] : value}</Fragment>
    ));
}
