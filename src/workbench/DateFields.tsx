import { useEffect, useId, useState } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import { loadTypedDates, typedDates } from "../components/typedDates.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { FuzzyDate } from "../model/types.ts";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { axisMeaning, joinSpan, splitSpan } from "./dateMeaning.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { useForm } from "./formContext.ts";
import { useField } from "./useField.ts";
import { useWords } from "./words.ts";

interface DateProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: unknown;
}

/** A date in one field. */
export function DateLineField({ label, path, value }: DateProps): ReactNode {
  const { set } = useForm();
  const text = typeof value === "string" ? value : "";
  return (
    <div className="field">
      <DateInput
        axis={false}
        label={label}
        onDate={(edtf) => set(path, edtf === "" ? undefined : edtf)}
        text={text}
      />
      <FieldProblems path={path} />
    </div>
  );
}

/** A date with its end: together one EDTF. What both mean, in words and on the axis, stands below. */
export function SpanField({ label, path, value }: DateProps): ReactNode {
  const { form: words } = useWords();
  const { set } = useForm();
  const { start, end } = splitSpan(typeof value === "string" ? value : "");
  const write = (from: string, to: string): void => {
    const edtf = joinSpan(from, to);
    set(path, edtf === "" ? undefined : edtf);
  };
  const whole = end === "" ? null : parseFuzzyDate(joinSpan(start, end));
  return (
    <div className="field field--span">
      <DateInput axis={end === ""} label={label} onDate={(edtf) => write(edtf, end)} text={start} />
      <DateInput
        axis={false}
        hint={words.endHint}
        label={words.end}
        onDate={(edtf) => write(start, edtf)}
        text={end}
      />
      <div className="field__whole">
        {whole === null ? null : <Meaning date={whole} edtf={whole.text} />}
        <FieldProblems path={path} />
      </div>
    </div>
  );
}

/** A field that reads dates as people write them, and says while one types how it understands them. */
export function DateInput({
  label,
  text,
  axis,
  hint,
  onDate,
}: {
  readonly label: string;
  readonly text: string;
  /** Whether it says what the date is on the timeline. */
  readonly axis: boolean;
  readonly hint?: string;
  readonly onDate: (edtf: string) => void;
}): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const { year } = useForm();
  const id = useId();
  const [, ready] = useState(false);
  useEffect(() => {
    // The hint waits for what reads typed dates.
    void loadTypedDates().then(() => ready(true));
  }, []);
  const read = (typed: string) => {
    const plain = typed.trim();
    return plain === "" || plain === ".." ? null : (typedDates()?.(plain, year) ?? null);
  };
  const props = useField(text, true, (typed) => {
    const found = read(typed);
    // What can't be read is written as it is: the problem then stands beside it, and nothing typed is lost.
    onDate(found?.ok === true ? found.edtf : typed.trim());
  });
  const found = read(props.value);
  const typing = props["data-draft"] === "true";
  return (
    <div className="field__part">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        {...props}
        aria-describedby={`${id}-hint`}
        aria-invalid={found?.ok === false}
        autoComplete="off"
        className="bench__input"
        id={id}
        spellCheck={false}
        type="text"
      />
      <div aria-live="polite" className="field__hint" id={`${id}-hint`}>
        {found === null ? hint : null}
        {found?.ok === true ? (
          <>
            {axis ? (
              <Meaning date={found.date} edtf={typing ? found.edtf : null} />
            ) : (
              formatFuzzyDate(found.date, lang)
            )}
            {found.yearAdded ? ` ${words.yearTaken}` : null}
          </>
        ) : null}
        {found?.ok === false
          ? found.problem.why === "twoDays"
            ? words.twoDays(...found.problem.days)
            : words.unreadable
          : null}
      </div>
    </div>
  );
}

function Meaning({ date, edtf }: { readonly date: FuzzyDate; readonly edtf: string | null }): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const { kind, from, to, about } = axisMeaning(date, lang);
  return (
    <p className="field__hint">
      <strong>{formatFuzzyDate(date, lang)}</strong>
      {lang === "ja" ? "。" : ". "}
      {words.axis[kind].replace("{from}", from).replace("{to}", to)} {about ? words.axis.about : null}{" "}
      {edtf === null ? null : words.written(edtf)}
    </p>
  );
}
