import { cleanup, configure, fireEvent, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeAll, beforeEach } from "vitest";
import { createMemoryAddress } from "../view/address.ts";
import { createChecker, openHere } from "./checkClient.ts";
import { begin } from "./history.ts";
import type { History } from "./history.ts";
import type { StoreFault, WorkStore } from "./store.ts";
import { documentOf } from "./document.ts";
import { WorkbenchApp } from "./WorkbenchApp.tsx";

/** Around the tests of a file: what jsdom lacks, and nothing kept from one test to the next. */
export function prepareBench(): void {
  beforeAll(() => {
    // Reading happens in a chunk of its own, on a machine that may be busy.
    configure({ asyncUtilTimeout: 30_000 });
    globalThis.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    if (!Object.hasOwn(HTMLDialogElement.prototype, "showModal"))
      Object.assign(HTMLDialogElement.prototype, {
        showModal(this: HTMLDialogElement) {
          this.open = true;
        },
        close(this: HTMLDialogElement) {
          this.open = false;
        },
      });
  });
  beforeEach(() => localStorage.clear());
  afterEach(cleanup);
}

/** A store that forgets when the test is over. */
export function memoryStore(
  kept: History | null = null,
  fault: StoreFault | null = null,
): WorkStore & { kept: () => History | null } {
  let history = kept;
  return {
    kept: () => history,
    load: async () => history,
    save: async (next) => {
      if (fault === null) history = next;
      return fault;
    },
    clear: async () => {
      history = null;
    },
  };
}

/** The workbench with a file in it, checked in the page itself. */
export function showBench(
  name: string | null,
  text = "",
  store = memoryStore(name === null ? null : begin(documentOf(name, text))),
  base = "https://asof.test/",
) {
  const page: ReactElement = (
    <WorkbenchApp
      address={createMemoryAddress("?theme=light")}
      base={base}
      checker={createChecker(openHere)}
      readerLang="en"
      store={store}
    />
  );
  return { ...render(page), store };
}

/** The text that is kept: as when the page is left, before the pause in typing that keeping waits for is over. */
export function keptText({ store }: ReturnType<typeof showBench>): string {
  fireEvent(window, new Event("pagehide"));
  return store.kept()?.document.text ?? "";
}
