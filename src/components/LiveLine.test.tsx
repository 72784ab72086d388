// @vitest-environment jsdom
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createQueryClient, datasetQuery } from "../data/datasetQuery.ts";
import type { Loaded } from "../data/loadDataset.ts";
import { en } from "../i18n/en.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import type { Fresh } from "./fresh.ts";
import { LiveLine } from "./LiveLine.tsx";
import { LocaleProvider } from "./locale.tsx";

const FILE = "https://example.org/a.json";
const fileOf = (...events: object[]) => ({ schemaVersion: 1, id: "d", title: "T", events });
const A = { id: "a", title: "A", when: "2025-03" };
const B = { id: "b", title: "B", when: "2025-04" };

let answers: (() => Response)[] = [];
let asked: number[] = [];
let fresh: Fresh | null = null;
const onFresh = (now: Fresh | null): void => void (fresh = now);

function loadedOf(file: object): Loaded {
  const result = parseDataset(file);
  if (!result.ok) throw new Error(result.problem.message);
  const { dataset, dropped, problems, total } = result;
  return { dataset, dropped, problems, total };
}

/** As the page has it: it shows the query, the line asks. */
function Shown() {
  const { data } = useQuery(datasetQuery(FILE, { inPage: () => loadedOf(fileOf(A)) }));
  if (data === undefined) return null;
  return (
    <LiveLine
      every={60}
      file={FILE}
      loaded={data}
      onFresh={onFresh}
      onView={() => undefined}
      shown={data}
      view={DEFAULT_VIEW}
    />
  );
}

const answer =
  (...events: object[]) =>
  (): Response =>
    Response.json(fileOf(...events));
const wait = async (seconds: number): Promise<void> => {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
  });
};

/** Code that comes late does not wait for the clock of the test. */
const settled = async (check: () => void): Promise<void> => {
  await act(async () => {
    await vi.waitFor(check, { timeout: 5000, interval: 10 });
  });
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2025-09-01T14:05:00") });
  asked = [];
  vi.stubGlobal("fetch", async () => {
    asked.push(Date.now());
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (next === undefined) throw new TypeError("no network");
    return next();
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <LocaleProvider value={{ lang: "en", words: en, zone: null }}>
        <Shown />
      </LocaleProvider>
    </QueryClientProvider>,
  );
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what comes and changes is said, marked and listed, until it is seen", async () => {
  answers = [answer(A), answer({ ...A, title: "A2" }, B)];
  expect(asked).toEqual([]);
  await wait(60);
  await settled(() => expect(screen.queryByText(/last looked at 14:06/)).not.toBeNull());
  const status = screen.getByRole("status");
  expect([asked.length, status.textContent, fresh?.size]).toEqual([1, "", 0]);
  await wait(60);
  await settled(() => expect(status.textContent).toBe("1 new, 1 changed since 14:05"));
  expect([...(fresh ?? [])]).toEqual([
    ["a", "changed"],
    ["b", "new"],
  ]);
  fireEvent.click(screen.getByRole("button", { name: "Show" }));
  expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["A2", "B"]);
  fireEvent.click(screen.getByRole("button", { name: "Seen" }));
  expect([status.textContent, fresh?.size]).toEqual(["", 0]);
  cleanup();
  expect(fresh).toBeNull();
});

test("after failures it asks more and more rarely, and as before once it is answered", async () => {
  const down = (): Response => new Response("", { status: 503 });
  answers = [down, down, answer(A, B)];
  await wait(60);
  const status = screen.getByRole("status");
  await settled(() => expect(status.textContent).toContain("Could not be refreshed at 14:06"));
  await wait(100);
  expect(asked).toHaveLength(1);
  await wait(22);
  await settled(() => expect(asked).toHaveLength(2));
  await wait(220);
  expect(asked).toHaveLength(2);
  await wait(22);
  await settled(() => expect(status.textContent).toBe("1 new since 14:05"));
  await wait(62);
  await settled(() => expect(asked).toHaveLength(4));
});
