// A small app as a user of the package would write it; `package.spec.ts` builds and opens it.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { EventTimeline, parseDataset } from "asof";
import type { TimelineView } from "asof";
import { schema } from "asof/schema";
import { defineElement } from "asof/element";

const FIRST = {
  schemaVersion: 1,
  id: "first",
  title: "First",
  events: [
    { id: "a", title: "A meeting", when: "2025-02-07" },
    { id: "b", title: "A launch", when: "2025-03" },
    { id: "c", title: "A ceremony", when: "2025-03-29~" },
  ],
};
const BAD = { schemaVersion: 1, id: "bad" };

interface Told {
  views: string[];
  selected: (string | null)[];
  ready: string[];
  errors: string[];
}

const told: Told = { views: [], selected: [], ready: [], errors: [] };

function App() {
  const [shown, setShown] = useState(true);
  const [view, setView] = useState<Partial<TimelineView>>({ event: "b" });
  return (
    <>
      <button onClick={() => setShown(!shown)}>Show or hide</button>
      <button onClick={() => setView({ actor: [], event: "c", win: "2025-03/2025-04" })}>
        Open the ceremony
      </button>
      <output>{JSON.stringify(view)}</output>
      {shown ? (
        <>
          <section aria-label="controlled">
            <EventTimeline
              dataset={FIRST}
              locale="en"
              onReady={() => told.ready.push("controlled")}
              onSelect={(event) => told.selected.push(event)}
              onViewChange={(next, search) => {
                told.views.push(search);
                setView(next);
              }}
              theme="light"
              view={view}
            />
          </section>
          <section aria-label="own">
            <EventTimeline
              defaultView={{ lanes: "none" }}
              locale="ja"
              onReady={() => told.ready.push("own")}
              page="https://news.example/asof/"
              src="./second.json"
              theme="dark"
            />
          </section>
          <section aria-label="refusing">
            <EventTimeline
              dataset={FIRST}
              locale="en"
              onSelect={(event) => told.selected.push(event)}
              view={{}}
            />
          </section>
          <section aria-label="bad">
            <EventTimeline dataset={BAD} locale="en" onError={({ code }) => told.errors.push(code)} />
          </section>
        </>
      ) : null}
    </>
  );
}

Object.assign(window, { told, parsed: parseDataset(FIRST).ok, dialect: schema.$schema });
defineElement("https://news.example/asof/");
const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
