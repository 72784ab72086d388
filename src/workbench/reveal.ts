/** Gives the focus to the field of a value, or to the nearest there is, in sight and with all opened that folds it away. */
export function reveal(panel: HTMLElement, pointer: string): void {
  const fields = [...panel.querySelectorAll<HTMLElement>("[data-pointer]")];
  const at = ({ dataset }: HTMLElement): string => dataset["pointer"] ?? "";
  const holding = fields.filter((each) => pointer === at(each) || pointer.startsWith(`${at(each)}/`));
  const place =
    holding.toSorted((a, b) => at(b).length - at(a).length)[0] ??
    fields.find((each) => at(each).startsWith(`${pointer}/`)) ??
    panel;
  const field = place.matches(FIELDS)
    ? place
    : (place.querySelector<HTMLElement>("[aria-invalid=true]") ??
      place.querySelector<HTMLElement>(FIELDS) ??
      place.querySelector<HTMLElement>("button"));
  for (let fold = field?.closest("details"); fold != null; fold = fold.parentElement?.closest("details"))
    fold.open = true;
  field?.focus({ preventScroll: true });
  field?.scrollIntoView?.({ block: "center" });
}

const FIELDS = "input, textarea, select";
