// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { prepareBench, showBench } from "./bench.fixture.tsx";
import { PART_LINES } from "./textParts.ts";

prepareBench();

it("a text of very many lines is edited part by part, and stays one file", async () => {
  const user = userEvent.setup();
  // The first line of the file is its head; one row has a date that is none.
  const rows = Array.from({ length: 12_000 }, (_, at) => `e${at},${at === 10_998 ? "never" : "2025"}\r\n`);
  const file = `title,when\r\n${rows.join("")}`;
  const shown = showBench("d.csv", file);
  await user.click(await screen.findByRole("tab", { name: "Text" }));
  const bar = await screen.findByRole("group", { name: "Part of the text" });
  const field = (): HTMLTextAreaElement => screen.getByRole("textbox", { name: "Text of d.csv" });
  expect(within(bar).getByRole("status").textContent).toBe("Lines 1–5,000 of 12,002");
  expect(field().value.split("\n")).toHaveLength(PART_LINES);

  await user.click(within(bar).getByRole("button", { name: "Later lines" }));
  expect(within(bar).getByRole("status").textContent).toBe("Lines 5,001–10,000 of 12,002");
  expect(field().value.startsWith("e4999,2025\ne5000,2025\n")).toBe(true);
  fireEvent.input(field(), {
    target: { value: field().value.replace("e5000,2025", "e5000,2026\nnew,2027") },
  });
  const changed = file.replace("e5000,2025", "e5000,2026\r\nnew,2027");
  await waitFor(() => expect(shown.store.kept()?.document.text).toBe(changed));
  expect(within(bar).getByRole("status").textContent).toBe("Lines 5,001–10,001 of 12,003");

  // The problem leads to its own part.
  await user.click(await screen.findByRole("button", { name: "Row 11001, when" }));
  await waitFor(() => expect(field().value).toContain("e10998,never"));
  const { value, selectionStart } = field();
  expect(value.slice(0, selectionStart).endsWith("e10998,")).toBe(true);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(shown.store.kept()?.document.text).toBe(file));
});
