import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { Tabs } from "../components/Tabs.tsx";
import type { FormatId } from "../formats/format.ts";
import { readTable } from "../formats/tableText.ts";
import type { Theme } from "../view/viewState.ts";
import { useLocale } from "../components/locale.tsx";
import type { Finding } from "./check.ts";
import type { Checker } from "./checkClient.ts";
import { ColumnMapping } from "./ColumnMapping.tsx";
import { Convert } from "./Convert.tsx";
import { delimiterOf, isTable } from "./document.ts";
import type { Reading, WorkDocument } from "./document.ts";
import { fixed } from "./fix.ts";
import { nameOf, objectsOf, parseData } from "./formContext.ts";
import { FormEditor } from "./FormEditor.tsx";
import { formPlace, sayFormPlace } from "./formPlace.ts";
import { columnsAsRead, recognise, rememberColumns, tableFor } from "./mapping.ts";
import { ownStorage } from "./ownStorage.ts";
import { Preview } from "./Preview.tsx";
import { ProblemPane } from "./ProblemPane.tsx";
import { Status } from "./Status.tsx";
import { TableEditor } from "./TableEditor.tsx";
import { TitleField } from "./TitleField.tsx";
import { TextEditor } from "./TextEditor.tsx";
import type { Bench, Target } from "./useWorkbench.ts";
import { useWayBack } from "./useWayBack.ts";
import { useWords } from "./words.ts";

export interface WorkProps {
  readonly bench: Bench;
  readonly checker: Checker;
  readonly document: WorkDocument;
  readonly format: FormatId;
  readonly theme: Theme | null;
}

const PANES = ["edit", "problems", "timeline"] as const;
type Pane = (typeof PANES)[number];
type Way = "table" | "columns" | "text" | "form";

const NONE: readonly Finding[] = [];

/** What is worked on: its editors, its problems and its timeline, side by side or one at a time. */
export function Work({ bench, checker, document: work, format, theme }: WorkProps): ReactNode {
  const { lang } = useLocale();
  const words = useWords();
  const { report, target } = bench;
  const [pane, setPane] = useState<Pane>("edit");
  const [show, setShow] = useState<{ readonly event: string } | null>(null);
  const table = isTable(format);
  const delimiter = delimiterOf(format);
  const ways: readonly Way[] = table
    ? format === "timelinejs-csv"
      ? ["table", "text", "form"]
      : ["table", "columns", "text", "form"]
    : format === "json"
      ? ["form", "text"]
      : ["text", "form"];
  const head = useHead(work.text, table, delimiter);
  // Chosen once: who maps the last column that was missing is not sent elsewhere by it.
  const [chosen, setWay] = useState<Way>(() => firstWay(ways, head.heads, work));
  const way = ways.includes(chosen) ? chosen : firstWay(ways, head.heads, work);
  const back = useWayBack(() => setPane("problems"));
  const goTo = (next: Target): void => {
    back.leave();
    setPane("edit");
    setWay(wayFor(next, way, table, format));
    bench.goTo(next);
  };
  const onReading = (reading: Reading): void => {
    rememberColumns(head.heads, reading.columns, ownStorage());
    bench.edit({ reading });
  };
  const onOpened = (event: string): void => {
    checker.locate(event).then(
      (found) => {
        if (found !== null) bench.goTo({ ...found, quiet: true });
      },
      () => undefined,
    );
  };
  const findings = report?.findings.length ?? 0;
  const stale = report?.events === null;
  const { reportOf } = bench;
  const tableText = useMemo(
    () => (table && findings > 0 ? { text: reportOf, delimiter } : null),
    [table, findings, reportOf, delimiter],
  );
  const formed = way === "form" && format === "json" && findings > 0;
  const data = useMemo(() => (formed ? parseData(reportOf) : null), [formed, reportOf]);
  const inForm = (pointer: string): string | null => {
    const place = data === null ? null : formPlace(pointer);
    if (data === null || place === null) return null;
    const item = place.thing === "dataset" ? null : (objectsOf(data[place.thing])[place.index] ?? {});
    const name = item === null ? words.form.kinds.dataset : nameOf(item, lang) || words.form.untitled;
    return words.form.placeIn(name, sayFormPlace(place, words.form));
  };
  return (
    <main className="work" data-pane={pane} id="main" tabIndex={-1}>
      <h1 className="asof-hidden">{words.title}</h1>
      <div aria-label={words.panes.label} className="work__panes" role="group">
        {PANES.map((each) => (
          <button
            aria-pressed={each === pane}
            className="asof-button asof-button--quiet"
            key={each}
            onClick={() => setPane(each)}
            type="button"
          >
            {words.panes[each]}
            {each === "problems" && report !== null && report.count > 0 ? ` (${report.count})` : null}
          </button>
        ))}
      </div>
      <section aria-label={words.panes.edit} className="work__edit" onKeyDown={back.onKeyDown}>
        <Tabs
          chosen={way}
          label={words.tabs.label}
          onChoose={setWay}
          tabs={ways.map((each) => [each, words.tabs[each]] as const)}
        >
          {way === "table" ? (
            <TableEditor
              delimiter={delimiter}
              findings={report?.findings ?? NONE}
              onText={(text) => bench.edit({ text })}
              target={target}
              text={work.text}
            />
          ) : null}
          {way === "columns" ? (
            <ColumnMapping document={work} heads={head.heads} onReading={onReading} samples={head.samples} />
          ) : null}
          {way === "text" ? (
            <TextEditor
              findings={report?.findings ?? NONE}
              name={work.name}
              onText={(text) => bench.edit({ text }, "text")}
              target={target}
              text={work.text}
            />
          ) : null}
          {way === "form" && format === "json" ? (
            <FormEditor
              onGo={(next) => {
                setWay("text");
                bench.goTo(next);
              }}
              onShow={(event) => {
                setShow({ event });
                setPane("timeline");
              }}
              onText={(text, key) => bench.edit({ text }, key)}
              report={report}
              target={target}
              text={work.text}
            />
          ) : null}
          {way === "form" && format !== "json" ? (
            <Convert checker={checker} document={work} onConverted={(next) => bench.edit(next)} />
          ) : null}
        </Tabs>
      </section>
      <Status bench={bench} />
      <section className="work__problems">
        <ProblemPane
          ref={back.problems}
          onFix={(finding, meant) => {
            const text = fixed(work.text, finding, meant, table ? delimiter : undefined);
            if (text !== null) bench.edit({ text });
            else if (finding.place !== null) goTo({ place: finding.place, pointer: finding.pointer });
          }}
          inForm={inForm}
          onGo={goTo}
          report={report}
          table={tableText}
        />
      </section>
      <div className="work__timeline">
        {format === "json" ? null : <TitleField bench={bench} document={work} />}
        <Preview
          checker={checker}
          empty={report?.events === 0 ? words.preview[emptyFor(format, ways)] : null}
          waiting={words.preview[stale && ways.includes("columns") ? "emptyTable" : "wait"]}
          lang={lang}
          onOpened={onOpened}
          show={show}
          stale={stale}
          theme={theme}
        />
      </div>
    </main>
  );
}

function emptyFor(format: FormatId, ways: readonly Way[]): "empty" | "emptyTable" | "emptyForm" {
  if (ways.includes("columns")) return "emptyTable";
  return format === "json" ? "emptyForm" : "empty";
}

/** The head and the first rows, which the choice of columns shows. */
function useHead(text: string, table: boolean, delimiter: string | null) {
  const start = table ? text.slice(0, 20_000) : "";
  const first = useMemo(() => readTable(start, delimiter ?? undefined), [start, delimiter]);
  return useMemo(
    () => ({ heads: (first.rows[0] ?? []).map((head) => head.trim()), samples: first.rows.slice(1, 4) }),
    [first],
  );
}

/** A table of which no column is the title yet begins with its columns. */
function firstWay(ways: readonly Way[], heads: readonly string[], { name, reading }: WorkDocument): Way {
  const [first = "text"] = ways;
  if (first !== "table" || !ways.includes("columns") || recognise(heads) !== "guessed") return first;
  const read = Object.values(columnsAsRead(heads, tableFor(heads, name), reading.columns));
  return read.some((field) => /^title(?::|$)/.test(field)) ? first : "columns";
}

/** Where a place is best mended: where one is already, as far as that can show it. */
function wayFor({ pointer }: Target, way: Way, table: boolean, format: FormatId): Way {
  if (way === "text") return way;
  if (table) return "table";
  return format === "json" && formPlace(pointer) !== null ? "form" : "text";
}
