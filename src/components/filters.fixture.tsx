import { render } from "@testing-library/react";
import { useState } from "react";
import type { ReactNode } from "react";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { filterEvents } from "../select/filterEvents.ts";
import type { Match } from "../select/filterEvents.ts";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import { LocaleProvider } from "./locale.tsx";

/** For tests: parses a dataset or throws. */
export function datasetOf(raw: Readonly<Record<string, unknown>>): Dataset {
  const result = parseDataset({ schemaVersion: 1, id: "test", title: "Test", events: [], ...raw });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

/** Two states with a ministry and ministers; a certain, two uncertain, an early and an undated event. */
export const SMALL = datasetOf({
  opening: { from: "2025-02-01", to: "2025-04-12" },
  actors: [
    { id: "jp", name: { en: "Japan", ja: "日本" }, kind: "state" },
    { id: "mod", name: { en: "Ministry of Defense", ja: "防衛省" }, memberOf: [{ actor: "jp" }] },
    {
      id: "nakatani",
      name: { en: "Nakatani Gen", ja: "中谷元" },
      reading: "なかたに げん",
      kind: "person",
      memberOf: [{ actor: "mod", from: "2024-10-01", to: "2025-10-21" }],
    },
    { id: "us", name: { en: "United States", ja: "米国" }, kind: "state" },
    { id: "hegseth", name: "Pete Hegseth", kind: "person", memberOf: [{ actor: "us" }] },
  ],
  topics: [
    { id: "summits", name: { en: "Summits", ja: "首脳会談" } },
    { id: "command", name: { en: "Command", ja: "指揮" } },
  ],
  events: [
    { id: "root", title: "Root", when: "1951-09-08", actors: ["jp", "us"] },
    { id: "summit", title: "Summit", when: "2025-02-07", actors: ["jp", "us"], topics: ["summits"] },
    { id: "march", title: "Some time in March", when: "2025-03", actors: ["mod"], topics: ["command"] },
    { id: "meeting", title: "Meeting", when: "2025-03-30", actors: ["nakatani", "hegseth"] },
    { id: "later", title: "Later", when: "2025-12-01", actors: ["us"], status: "planned" },
    { id: "undated", title: "Undated", when: null, actors: ["jp"], status: "rumoured" },
  ],
});

export interface ShownProps {
  readonly dataset: Dataset;
  readonly matches: readonly Match[];
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

export interface Shown {
  /** The view as it stands now. */
  readonly view: () => ViewState;
  /** How each change was made. */
  readonly modes: readonly (string | undefined)[];
}

/** For tests: renders a part of the page over a view that changes as the address would. */
export function show(
  part: (props: ShownProps) => ReactNode,
  {
    view: patch = {},
    dataset = SMALL,
    lang = "en",
  }: {
    readonly view?: Partial<ViewState>;
    readonly dataset?: Dataset;
    readonly lang?: "en" | "ja";
  } = {},
): Shown {
  let now: ViewState = { ...DEFAULT_VIEW, ...patch };
  const modes: (string | undefined)[] = [];
  function Harness() {
    const [view, setView] = useState(now);
    now = view;
    const onView: ShownProps["onView"] = (change, mode) => {
      modes.push(mode);
      setView((before) => ({ ...before, ...change }));
    };
    return part({ dataset, matches: filterEvents(dataset, view), view, onView });
  }
  render(
    <LocaleProvider value={{ lang, words: lang === "ja" ? ja : en }}>
      <Harness />
    </LocaleProvider>,
  );
  return { view: () => now, modes };
}
