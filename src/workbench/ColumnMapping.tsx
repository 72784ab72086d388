import { useId } from "react";
import type { ReactNode } from "react";
import { isTimeZone } from "../model/readTimeZone.ts";
import type { Reading, WorkDocument } from "./document.ts";
import {
  columnsAsRead,
  fieldChoices,
  presetColumns,
  recognise,
  splitField,
  tableFor,
  takesLanguage,
  withTag,
} from "./mapping.ts";
import type { Columns } from "./mapping.ts";
import { useField } from "./useField.ts";
import { useWords } from "./words.ts";
import "./ColumnMapping.css";

export interface ColumnMappingProps {
  readonly document: WorkDocument;
  readonly heads: readonly string[];
  /** The first rows below the head. */
  readonly samples: readonly (readonly string[])[];
  readonly onReading: (reading: Reading) => void;
}

const TAGS = ["", "en", "ja", "de", "es", "fr", "it", "ko", "pt", "ru", "uk", "zh"];
const ORDERS = ["auto", "day-first", "month-first"] as const;
const PRESETS = ["auto", "timelinejs", "acled", "mine"] as const;

/** What each column of a table is read as, with its first rows beside it. */
export function ColumnMapping({ document, heads, samples, onReading }: ColumnMappingProps): ReactNode {
  const { columns: words } = useWords();
  const id = useId();
  const { reading } = document;
  const recognised = recognise(heads);
  const table = tableFor(heads, document.name);
  const read = columnsAsRead(heads, table, reading.columns);
  const fields = Object.values(read).map((text) => splitField(text, table).field);
  // Tables of others with a reader of their own have no columns to choose.
  const whole = reading.columns === null && (recognised === "timelinejs" || recognised === "acled");
  const set = (columns: Columns | null): void => onReading({ ...reading, columns });
  const change = (head: string, field: string): void => set({ ...read, [head]: field });
  // A name that is none changes nothing.
  const zone = useField(reading.timeZone ?? "", true, (name) => {
    if (name === "" || isTimeZone(name)) onReading({ ...reading, timeZone: name === "" ? null : name });
  });
  const preset = reading.columns === null ? "auto" : "mine";
  const dated = ["when", "start", "year"].some((field) => fields.includes(field));
  return (
    <div className="columns">
      <p className="columns__intro">{words.intro}</p>
      <div className="columns__settings">
        <label htmlFor={`${id}-preset`}>{words.preset}</label>
        <select
          className="bench__input"
          id={`${id}-preset`}
          onChange={({ target }) => {
            const chosen = target.value as (typeof PRESETS)[number];
            if (chosen === "auto") set(null);
            else set(chosen === "mine" ? { ...read } : presetColumns(chosen, heads));
          }}
          value={preset}
        >
          {PRESETS.map((each) => (
            <option key={each} value={each}>
              {words.presets[each]}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-order`}>{words.dayOrder}</label>
        <select
          className="bench__input"
          id={`${id}-order`}
          onChange={({ target }) =>
            onReading({
              ...reading,
              dayOrder: target.value === "auto" ? null : (target.value as "day-first"),
            })
          }
          value={reading.dayOrder ?? "auto"}
        >
          {ORDERS.map((each) => (
            <option key={each} value={each}>
              {words.orders[each]}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-part`}>{words.partBy}</label>
        <select
          className="bench__input"
          id={`${id}-part`}
          onChange={({ target }) =>
            onReading({ ...reading, partBy: target.value === "" ? null : target.value })
          }
          value={reading.partBy ?? ""}
        >
          <option value="">{words.parts.semicolon}</option>
          <option value=",">{words.parts.comma}</option>
        </select>
        <label htmlFor={`${id}-zone`}>{words.zone}</label>
        <input
          {...zone}
          aria-invalid={zone.value !== "" && !isTimeZone(zone.value)}
          autoComplete="off"
          className="bench__input"
          id={`${id}-zone`}
          placeholder={words.zoneNone}
          spellCheck={false}
          type="text"
        />
      </div>
      {preset === "auto" ? <p className="columns__note">{words.recognised[recognised]}</p> : null}
      {whole ? (
        <button className="asof-button" onClick={() => set({ ...read })} type="button">
          {words.own}
        </button>
      ) : (
        <>
          <div aria-live="polite">
            {table === "events" && !fields.includes("title") ? (
              <p className="columns__warning">{words.noTitle}</p>
            ) : null}
            {table === "events" && !dated ? <p className="columns__warning">{words.noDate}</p> : null}
          </div>
          <ul className="columns__list">
            {heads.map((head, index) =>
              head === "" || heads.indexOf(head) < index ? null : (
                <li
                  className="columns__column"
                  data-unread={read[head] === "" ? "true" : undefined}
                  key={head}
                >
                  <div className="columns__what">
                    <p className="columns__head">
                      <bdi>{head.slice(0, 200)}</bdi>
                    </p>
                    <ol aria-label={words.sample} className="columns__samples">
                      {samples.slice(0, 3).map((row, at) => (
                        <li key={at}>
                          <bdi>{(row[index] ?? "").slice(0, 80) || "–"}</bdi>
                        </li>
                      ))}
                    </ol>
                  </div>
                  <ColumnField head={head} onChange={change} table={table} value={read[head] ?? ""} />
                </li>
              ),
            )}
          </ul>
        </>
      )}
    </div>
  );
}

function ColumnField({
  head,
  value,
  table,
  onChange,
}: {
  readonly head: string;
  readonly value: string;
  readonly table: ReturnType<typeof tableFor>;
  readonly onChange: (head: string, field: string) => void;
}): ReactNode {
  const { columns: words } = useWords();
  const { field, tag } = splitField(value, table);
  return (
    <div className="columns__choice">
      <select
        aria-label={words.fieldOf(head)}
        className="bench__input"
        onChange={({ target }) =>
          onChange(head, withTag(target.value, takesLanguage(target.value, table) ? tag : null))
        }
        value={field}
      >
        <option value="">{words.none}</option>
        {fieldChoices(table).map((each) => (
          <option key={each} value={each}>
            {words.fields[each] ?? each}
          </option>
        ))}
      </select>
      {takesLanguage(field, table) ? (
        <select
          aria-label={words.languageOf(head)}
          className="bench__input columns__tag"
          onChange={({ target }) => onChange(head, withTag(field, target.value))}
          value={tag ?? ""}
        >
          {(tag !== null && !TAGS.includes(tag) ? [...TAGS, tag] : TAGS).map((each) => (
            <option key={each} value={each}>
              {each === "" ? words.language : each}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}
