// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { keptText, prepareBench, showBench } from "./bench.fixture.tsx";

/* One's own timeline made with the keyboard alone: after each act the focus is where the next one begins. */

prepareBench();

type User = ReturnType<typeof userEvent.setup>;

const MOST_STOPS = 80;
const status = () => screen.getAllByRole("status").find((each) => each.className === "work__status");

/** The Tab key until the focus is there; a failure when it never comes. */
async function reach(user: User, wanted: HTMLElement, back = false): Promise<HTMLElement> {
  for (let stop = 0; document.activeElement !== wanted; stop += 1) {
    if (stop === MOST_STOPS) throw new Error(`Not reached: ${wanted.outerHTML.slice(0, 120)}`);
    await user.tab({ shift: back });
  }
  return wanted;
}

const button = (name: string): HTMLElement => screen.getByRole("button", { name });

it("a table is pasted, its columns are named, a problem is gone to and left, and it is taken away", async () => {
  const user = userEvent.setup();
  showBench(null);
  await screen.findByRole("textbox", { name: "Paste" });
  await reach(user, screen.getByRole("textbox", { name: "Paste" }));
  await user.paste("Datum,Spalte,Wer\n2025-03-30,Meeting,Japan\nnever,Talks,Japan\n");
  await reach(user, button("Open what is pasted"));
  await user.keyboard("{Enter}");

  // What was pressed is gone: the focus is on what has come in its place.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
  await reach(user, screen.getByRole("combobox", { name: "What Spalte is read as" }));
  const title = screen.getByRole("combobox", { name: "What Spalte is read as" });
  await user.selectOptions(title, "Title");
  expect(document.activeElement).toBe(title);
  await waitFor(() => expect(status()?.textContent).toBe("1 problem in 2 events"));

  const problem = await reach(user, button("Row 3, Datum"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("grid")));
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(problem);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("grid")));
  await user.keyboard("2025-04-01{Enter}");
  await waitFor(() => expect(status()?.textContent).toBe("2 events, nothing wrong"));
  expect(document.activeElement).toBe(screen.getByRole("grid"));
  // Nothing is left to go back to but the place where problems are told.
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Problems" }));

  await reach(user, button("Start over"), true);
  await user.keyboard("{Enter}");
  await reach(user, button("Remove everything"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Your own timeline");
});

it("a field is changed in the form, and the change undone and done again", async () => {
  const user = userEvent.setup();
  const bench = showBench(
    "d.json",
    '{"schemaVersion":1,"id":"d","title":"D","events":[{"id":"a","title":"Meeting","when":"2025"}]}',
  );
  await screen.findByRole("listbox");
  await reach(user, screen.getByRole("listbox"));
  await user.keyboard("{Home}");
  await reach(user, screen.getByRole("textbox", { name: "Title" }));
  await user.keyboard("{End} again");
  await waitFor(() => expect(keptText(bench)).toContain("Meeting again"));
  await reach(user, button("Undo"), true);
  while (keptText(bench).includes("again")) await user.keyboard("{Enter}");
  // There is nothing more to undo, and the focus is not lost with that.
  const redo = screen.getByRole("button", { name: "Redo" });
  await waitFor(() => expect(document.activeElement).toBe(redo));
  expect(screen.getByRole("button", { name: "Undo" })).toHaveProperty("disabled", true);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(keptText(bench)).toContain("Meeting"));
});
