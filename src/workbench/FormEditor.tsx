import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import { isObject } from "../model/leaves.ts";
import type { Report } from "./check.ts";
import { yearOf } from "./dateMeaning.ts";
import { FormProvider, idOf, nameOf, objectsOf, parseData } from "./formContext.ts";
import type { Form } from "./formContext.ts";
import { freeId, newThing, removingEvent, withEdits } from "./formEdits.ts";
import { THINGS } from "./formSpecs.ts";
import type { Table, Thing } from "./formSpecs.ts";
import { FieldSet } from "./FieldSet.tsx";
import { formPlace } from "./formPlace.ts";
import { reveal } from "./reveal.ts";
import { ThingList } from "./ThingList.tsx";
import type { Target } from "./useWorkbench.ts";
import { useWords } from "./words.ts";
import { jsonPointer } from "../model/problems.ts";
import "./FormEditor.css";

export interface FormEditorProps {
  readonly text: string;
  readonly report: Report | null;
  readonly target: Target | null;
  readonly onText: (text: string, key: string | null) => void;
  readonly onGo: (target: Target) => void;
  /** Opens an event in the timeline. */
  readonly onShow: (event: string) => void;
}

/** Letters from which on a text is changed when a field is left: to read it takes longer than a key. */
const LONG_TEXT = 1_000_000;

/** What is edited: one thing of a kind; the dataset itself has no number. */
interface Choice {
  readonly thing: Thing;
  readonly index: number;
  readonly after: Target | null;
}

/** The dataset as forms: its events, actors, places, topics and sources, each with the problems at their fields. */
export function FormEditor({ text, report, target, onText, onGo, onShow }: FormEditorProps): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const [choice, setChoice] = useState<Choice>({ thing: "events", index: 0, after: null });
  const [said, say] = useState("");
  const panel = useRef<HTMLDivElement>(null);
  const data = useMemo(() => parseData(text), [text]);
  const aimed = choice.after === target ? null : choiceAt(target);
  const { thing, index: wanted } = aimed ?? choice;
  const choose = (next: Omit<Choice, "after">): void => setChoice({ ...next, after: target });

  useEffect(() => {
    if (aimed !== null && panel.current !== null && target?.quiet !== true)
      reveal(panel.current, target?.pointer ?? "");
    // oxlint-disable-next-line exhaustive-deps
  }, [target]);
  const due = useRef<string | null>(null);
  useEffect(() => {
    if (due.current !== null && panel.current !== null) reveal(panel.current, due.current);
    due.current = null;
  }, [text]);

  // Another thing begins at its beginning.
  useLayoutEffect(() => {
    if (panel.current !== null) panel.current.scrollTop = 0;
  }, [thing, wanted]);

  if (data === null) return <Broken onGo={onGo} report={report} />;
  const list = thing === "dataset" ? [] : objectsOf(data[thing]);
  const index = Math.max(0, Math.min(wanted, list.length - 1));
  const item = thing === "dataset" ? data : list[index];
  const path = thing === "dataset" ? [] : [thing, index];
  const form: Form = {
    data,
    languages: languagesOf(data),
    year: yearOf(data["events"]),
    findings: report?.findings ?? [],
    lazy: text.length > LONG_TEXT,
    Fields: FieldSet,
    aim: (at) => {
      due.current = jsonPointer(at);
    },
    set: (at, value) => onText(withEdits(text, [(editor) => editor.set(at, value)]), jsonPointer(at)),
    change: (edits, key) => onText(withEdits(text, edits), key ?? null),
  };
  const add = (table: Table): void => {
    form.change([
      (editor) =>
        editor.insert([table], objectsOf(data[table]).length, newThing(data, table, words.add[table] ?? "")),
    ]);
    choose({ thing: table, index: objectsOf(data[table]).length });
    form.aim([table, objectsOf(data[table]).length]);
  };
  const remove = (): void => {
    if (thing === "dataset" || item === undefined) return;
    form.change(thing === "events" ? removingEvent(data, index) : [(editor) => editor.remove(path)]);
    say(words.removed(nameOf(item, lang) || words.untitled));
  };
  const duplicate = (): void => {
    if (thing === "dataset" || item === undefined) return;
    const id = freeId(list, idOf(item), thing.slice(0, -1));
    form.change([(editor) => editor.duplicate(path, { id })]);
    choose({ thing, index: index + 1 });
  };
  return (
    <FormProvider value={form}>
      <div className="form">
        <div className="form__choose">
          <select
            aria-label={words.kind}
            className="bench__input"
            onChange={(change) => choose({ thing: change.target.value as Thing, index: 0 })}
            value={thing}
          >
            {THINGS.map((each) => (
              <option key={each} value={each}>
                {words.kinds[each]}
              </option>
            ))}
          </select>
          {thing === "dataset" ? null : (
            <>
              <ThingList
                chosen={index}
                items={list}
                label={words.list(words.kinds[thing], list.length)}
                onChoose={(next) => choose({ thing, index: next })}
                wrong={wrongIn(report, thing)}
              />
              <button className="asof-button" onClick={() => add(thing)} type="button">
                {words.add[thing]}
              </button>
            </>
          )}
        </div>
        <div className="form__panel" ref={panel}>
          <p className="form__said" role="status">
            {said}
          </p>
          {item === undefined ? null : (
            <>
              {thing === "dataset" ? null : (
                <div className="form__acts">
                  <button className="asof-button" onClick={duplicate} type="button">
                    {words.duplicate}
                  </button>
                  <button className="asof-button" onClick={remove} type="button">
                    {words.remove}
                  </button>
                  {thing === "events" && typeof item["id"] === "string" ? (
                    <button className="asof-button" onClick={() => onShow(String(item["id"]))} type="button">
                      {words.inTimeline}
                    </button>
                  ) : null}
                </div>
              )}
              <FieldSet key={`${thing}-${index}`} path={path} thing={thing} value={item} />
            </>
          )}
        </div>
      </div>
    </FormProvider>
  );
}

function Broken({ report, onGo }: Pick<FormEditorProps, "report" | "onGo">): ReactNode {
  const { form: words } = useWords();
  const place = report?.findings.find((finding) => finding.place !== null)?.place ?? null;
  return (
    <div className="form__broken">
      <p>{words.broken}</p>
      {place === null ? null : (
        <button className="asof-button" onClick={() => onGo({ place, pointer: "" })} type="button">
          {words.toText}
        </button>
      )}
    </div>
  );
}

/** The languages that texts are to be given in: as the dataset says, else those that its title is in. */
function languagesOf(data: Readonly<Record<string, unknown>>): readonly string[] {
  const said = Array.isArray(data["languages"])
    ? data["languages"].filter((tag) => typeof tag === "string")
    : [];
  if (said.length > 0) return said;
  return isObject(data["title"]) ? Object.keys(data["title"]) : [];
}

/** "/events/3/when" → the fourth event. */
function choiceAt(target: Target | null): Omit<Choice, "after"> | null {
  const place = target === null ? null : formPlace(target.pointer);
  return place === null ? null : { thing: place.thing, index: place.index };
}

function wrongIn(report: Report | null, thing: Thing): ReadonlySet<number> {
  const pattern = new RegExp(`^/${thing}/(\\d+)`);
  return new Set(
    (report?.findings ?? []).flatMap(({ pointer }) => {
      const found = pattern.exec(pointer);
      return found === null ? [] : [Number(found[1])];
    }),
  );
}
