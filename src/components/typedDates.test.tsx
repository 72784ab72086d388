// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { FilterBar } from "./FilterBar.tsx";
import { show } from "./filters.fixture.tsx";

afterEach(cleanup);

const from = () => screen.getByRole<HTMLInputElement>("textbox", { name: "From" });

// The one test in this file that types: the reader of typed dates comes with its first key.
test("the first date typed is taken once what reads it has come", async () => {
  const user = userEvent.setup();
  const { view, modes } = show(({ dataset, view: now, onView }) => (
    <FilterBar dataset={dataset} onView={onView} view={now} />
  ));
  await user.click(from());
  await user.paste("late March 2025");
  await user.keyboard("{Enter}");
  await vi.waitFor(() => expect(view().from).toBe("[2025-03-21..2025-03-31]"));
  expect(modes).toEqual(["push"]);
});

test("where it can't be had, EDTF and ISO dates are read all the same", async () => {
  vi.resetModules();
  vi.doMock("../model/typedDate.ts", () => {
    throw new Error("gone");
  });
  const { loadTypedDates, typedDates } = await import("./typedDates.ts");
  expect(typedDates()).toBeNull();
  await loadTypedDates();
  const read = typedDates();
  expect(read?.("2025-03?", null)).toMatchObject({ ok: true, edtf: "2025-03?" });
  expect(read?.("late March 2025", null)).toMatchObject({ ok: false });
  vi.doUnmock("../model/typedDate.ts");
  await loadTypedDates();
  expect(typedDates()?.("late March 2025", null)).toMatchObject({ ok: true });
});
