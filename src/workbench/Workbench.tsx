import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import { detectFormat } from "../formats/formats.ts";
import { readTable } from "../formats/tableText.ts";
import { pickText } from "../model/text.ts";
import type { SetView } from "../view/useViewState.ts";
import type { Theme } from "../view/viewState.ts";
import { Bar } from "./Bar.tsx";
import type { Asked } from "./Bar.tsx";
import { Begin } from "./Begin.tsx";
import type { Checker } from "./checkClient.ts";
import { CloseDialog } from "./CloseDialog.tsx";
import { delimiterOf, isTable } from "./document.ts";
import type { WorkDocument } from "./document.ts";
import { DownloadDialog } from "./DownloadDialog.tsx";
import { EmbedDialog } from "./EmbedDialog.tsx";
import { forgetColumns, rememberedColumns } from "./mapping.ts";
import { openFiles, OpenFault } from "./openFile.ts";
import { ownStorage } from "./ownStorage.ts";
import type { WorkStore } from "./store.ts";
import { useDrop } from "./useDrop.ts";
import { useWorkbench } from "./useWorkbench.ts";
import { Work } from "./Work.tsx";
import "./Workbench.css";

export interface WorkbenchProps {
  readonly base: string;
  readonly checker: Checker;
  readonly store: WorkStore;
  readonly theme: Theme | null;
  readonly onView: SetView;
}

/** One's own data: opened, seen at once, mended and taken away again. All of it happens in the browser. */
export function Workbench({ base, checker, store, theme, onView }: WorkbenchProps): ReactNode {
  const { lang } = useLocale();
  const bench = useWorkbench(checker, store);
  const { document: work, report } = bench;
  const [asked, ask] = useState<Asked | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const close = useCallback(() => ask(null), []);

  const open = (given: WorkDocument): void => {
    if (given.text.trim() === "") return setFault(new OpenFault("empty"));
    const next = prepared(given);
    setFault(null);
    // Over a work that is open it is a change like any other, and can be undone.
    if (work === null || work === undefined) bench.open(next);
    else bench.replace(next);
  };
  const openAll = (files: readonly File[]): void => {
    if (files.length === 0) return;
    openFiles(files).then(open, setFault);
  };
  const dragging = useDrop(openAll);

  useEffect(() => {
    if (work !== null) return;
    document.querySelector<HTMLElement>("h1")?.scrollIntoView?.({ block: "nearest" });
  }, [work]);

  // What was pressed to open something, or to begin again, is gone with it: the keys go on in what has come instead.
  const was = useRef(work);
  useLayoutEffect(() => {
    const before = was.current;
    was.current = work;
    // Found in the browser's store at the beginning: nobody pressed anything.
    if (before === undefined || (before === null) === (work === null)) return;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [work]);

  const onKeyDown = (key: KeyboardEvent<HTMLElement>): void => {
    if (!(key.ctrlKey || key.metaKey) || key.altKey || work === null || work === undefined) return;
    const letter = key.key.toLowerCase();
    const isRedo = letter === "y" || (letter === "z" && key.shiftKey);
    if (letter !== "z" && !isRedo) return;
    // What is typed and not yet part of the text is the field's own to take back.
    if (key.target instanceof HTMLElement && key.target.dataset["draft"] === "true") return;
    key.preventDefault();
    if (isRedo) bench.redo();
    else bench.undo();
  };
  // Still being looked for in the browser's store: nothing flashes up that goes again.
  if (work === undefined) return <div className="bench" />;
  const format =
    work?.format ??
    report?.format ??
    (work === null ? null : detectFormat(work.text, work.name)?.id) ??
    "json";
  const title = report?.title == null ? (work?.name ?? "") : pickText(report.title, lang).value;
  return (
    <div className="bench" data-begun={work === null ? undefined : "true"} onKeyDown={onKeyDown}>
      <Bar bench={bench} format={format} onAsk={ask} onView={onView} theme={theme} />
      {work === null ? (
        <Begin
          base={base}
          dragging={dragging}
          fault={fault}
          onFault={setFault}
          onFiles={openAll}
          onOpen={open}
        />
      ) : (
        <Work
          bench={bench}
          checker={checker}
          document={work}
          format={format}
          key={bench.session}
          theme={theme}
        />
      )}
      {work !== null && asked === "download" ? (
        <DownloadDialog base={base} checker={checker} document={work} format={format} onClose={close} />
      ) : null}
      {work !== null && asked === "embed" ? (
        <EmbedDialog
          base={base}
          file={`${work.name.replace(/\.\w+$/, "")}.json`}
          onClose={close}
          title={title}
        />
      ) : null}
      {work !== null && asked === "close" ? (
        <CloseDialog
          onClose={close}
          onRemove={() => {
            forgetColumns(ownStorage());
            setFault(null);
            bench.close();
            close();
          }}
        />
      ) : null}
    </div>
  );
}

/** With the name and the mapping that it should have: of a table whose heads were met before, the last one. */
function prepared(given: WorkDocument): WorkDocument {
  const found = detectFormat(given.text, given.name);
  const name =
    given.name.endsWith(".txt") && found !== null ? given.name.replace(/txt$/, found.extension) : given.name;
  const format = given.format ?? found?.id ?? null;
  if (format === null || !isTable(format)) return { ...given, name };
  const start = given.text.slice(0, 20_000);
  const heads = readTable(start, delimiterOf(format) ?? undefined).rows[0]?.map((head) => head.trim()) ?? [];
  const columns = rememberedColumns(heads, ownStorage());
  return columns === null ? { ...given, name } : { ...given, name, reading: { ...given.reading, columns } };
}
