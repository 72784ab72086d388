// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { keptText, prepareBench, showBench } from "./bench.fixture.tsx";

prepareBench();

const FILE = `{
  "schemaVersion": 1,
  "id": "d",
  "title": "D",
  "own": {"kept":   true},
  "actors": [
    { "id": "jp", "name": "Japan" }
  ],
  "events": [
    {
      "id": "a",
      "title": "Meeting",
      "mine": [1,2,   3],
      "when": "2025-03-30"
    },
    { "id": "b", "title": "Talks", "when": "soon" }
  ]
}
`;

type Shown = ReturnType<typeof showBench>;
const saved = async (shown: Shown, text: string): Promise<void> =>
  waitFor(() => expect(keptText(shown)).toBe(text));

describe("the form of an event", () => {
  it("changes one line of the file for one field, and says what a date means while it is typed", async () => {
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE);
    const date = await screen.findByRole("textbox", { name: "Date" });
    await user.clear(date);
    await user.type(date, "late March 2025");
    const hint = document.getElementById(date.getAttribute("aria-describedby") ?? "");
    await waitFor(() =>
      expect(hint?.textContent).toContain(
        "late March 2025. On the timeline: one day from 21 March 2025 to 31 March 2025, hatched over all of them.",
      ),
    );
    expect(hint?.textContent).toContain("Written as [2025-03-21..2025-03-31].");
    await user.tab();
    await saved(shown, FILE.replace("2025-03-30", "[2025-03-21..2025-03-31]"));
  });

  it("puts new fields in the order of the format and takes empty ones away", async () => {
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE);
    await user.selectOptions(await screen.findByRole("combobox", { name: "Status" }), "Planned");
    await user.type(screen.getByRole("textbox", { name: "Summary" }), "S");
    await user.click(screen.getByRole("checkbox", { name: "Main event" }));
    const wanted = FILE.replace(
      `"title": "Meeting",\n      "mine": [1,2,   3],\n`,
      `"title": "Meeting",\n      "summary": "S",\n      "featured": true,\n      "status": "planned",\n      "mine": [1,2,   3],\n`,
    );
    await saved(shown, wanted);
    await user.clear(screen.getByRole("textbox", { name: "Summary" }));
    await user.click(screen.getByRole("checkbox", { name: "Main event" }));
    await saved(shown, wanted.replace(/ {6}"summary": "S",\n {6}"featured": true,\n/, ""));
  });

  it("makes an actor where it is named for the first time, in one change", async () => {
    // What is typed without a pause is one step back, however busy the machine is between two keys.
    vi.spyOn(Date, "now").mockReturnValue(0);
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE);
    const actors = await screen.findByRole("group", { name: "Actors" });
    await user.click(within(actors).getByRole("button", { name: "New actor…" }));
    await user.type(
      within(actors).getByRole("textbox", { name: "Name of the new actor" }),
      "Nakatani Gen{Enter}",
    );
    await waitFor(() =>
      expect(JSON.parse(keptText(shown))).toMatchObject({
        actors: [{ id: "jp" }, { id: "nakatani-gen", name: "Nakatani Gen" }],
        events: [{ actors: ["nakatani-gen"] }, {}],
      }),
    );
    await user.click(within(actors).getByRole("button", { name: /Role of Nakatani/ }));
    await user.type(within(actors).getByRole("textbox", { name: "Role of Nakatani Gen" }), "host");
    await waitFor(() =>
      expect(JSON.parse(keptText(shown))).toMatchObject({
        events: [{ actors: [{ actor: "nakatani-gen", role: "host" }] }, {}],
      }),
    );
    // The role, which made an object of the id; then the actor, in both places at once.
    for (let step = 0; step < 3; step++) await user.click(screen.getByRole("button", { name: "Undo" }));
    await saved(shown, FILE);
  });

  it("has its problem at the field, with what was probably meant", async () => {
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE.replace('"soon"', '"March 2025"'));
    await user.click(await screen.findByRole("option", { name: "Talks" }));
    const panel = document.querySelector<HTMLElement>(".form__panel") as HTMLElement;
    expect(await within(panel).findByText(/^This is no date in EDTF/)).toBeTruthy();
    await user.click(within(panel).getByRole("button", { name: "Use 2025-03" }));
    await saved(shown, FILE.replace('"soon"', '"2025-03"'));
  });

  it("tells that a date moved: what stands on the event is its last account, with a plan before it", async () => {
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE);
    await user.click(
      await screen.findByRole("button", { name: "The date moved: add what was known before" }),
    );
    const first = await screen.findByRole("group", { name: "Account 1" });
    const date = within(first).getByRole("textbox", { name: "Date" });
    expect(document.activeElement).toBe(date);
    expect(within(first).getByText(/Nothing is told here yet/)).toBeTruthy();
    await user.type(date, "2025-02-01{Enter}");
    await waitFor(() =>
      expect(JSON.parse(keptText(shown))).toMatchObject({
        events: [{ accounts: [{ status: "planned", when: "2025-02-01" }, { when: "2025-03-30" }] }, {}],
      }),
    );
    expect(JSON.parse(keptText(shown))).not.toHaveProperty("events.0.when");
    expect(within(first).queryByText(/Nothing is told here yet/)).toBeNull();
    // One more comes after: the event stays where it is until that tells otherwise.
    await user.click(screen.getByRole("button", { name: "Add what became known since" }));
    const third = await screen.findByRole("group", { name: "Account 3" });
    expect(document.activeElement).toBe(within(third).getByRole("textbox", { name: "Reported on" }));
    expect(within(third).getByRole("textbox", { name: "Date" })).toHaveProperty("value", "2025-03-30");
    expect(within(third).getByText("This is the last account: it counts.")).toBeTruthy();
    await user.click(within(third).getByRole("button", { name: "Move earlier: Account 3" }));
    await user.click(await screen.findByRole("button", { name: "Move later: Account 1" }));
    await waitFor(() =>
      expect(JSON.parse(keptText(shown))).toMatchObject({
        events: [{ accounts: [{ when: "2025-03-30" }, { when: "2025-02-01" }, { when: "2025-03-30" }] }, {}],
      }),
    );
  });

  it("takes what one has of a source where it is named for the first time", async () => {
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE);
    const sources = await screen.findByRole("group", { name: "Sources" });
    await user.click(within(sources).getByRole("button", { name: "New source…" }));
    const fields = within(sources).getByRole("group", { name: "New source" });
    expect(document.activeElement).toBe(within(fields).getByRole("textbox", { name: "Title" }));
    await user.keyboard("Report");
    await user.type(within(fields).getByRole("textbox", { name: "Publisher" }), "Office");
    await user.type(within(fields).getByRole("textbox", { name: "Address" }), "https://example.org/r");
    await user.type(within(fields).getByRole("textbox", { name: "Published on" }), "30 March 2025");
    await user.click(within(fields).getByRole("button", { name: "Add" }));
    await waitFor(() => {
      const file = JSON.parse(keptText(shown)) as Record<string, unknown>;
      expect(JSON.stringify(file["sources"])).toBe(
        '[{"id":"report","title":"Report","publisher":"Office","url":"https://example.org/r","published":"2025-03-30"}]',
      );
      expect(file).toHaveProperty("events.0.sources", ["report"]);
    });
    expect(screen.queryByRole("group", { name: "New source" })).toBeNull();
  });

  it("takes claims, duplicates and deletes", async () => {
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE);
    await user.click(await screen.findByRole("button", { name: "Add a claim" }));
    const claim = await screen.findByRole("group", { name: "Claim 1" });
    await user.type(within(claim).getByRole("textbox", { name: "Statement" }), "It was held.");
    await user.type(within(claim).getByRole("textbox", { name: "Value" }), "35.7{Enter}");
    await user.type(within(claim).getByRole("textbox", { name: "Quote, word for word" }), "Yes");
    await waitFor(() =>
      expect(JSON.parse(keptText(shown))).toMatchObject({
        events: [
          {
            claims: [
              {
                id: "claim",
                about: "outcome",
                statement: "It was held.",
                value: 35.7,
                quote: { exact: "Yes" },
              },
            ],
          },
          {},
        ],
      }),
    );
    await user.click(screen.getByRole("button", { name: "Duplicate" }));
    await waitFor(() => expect(JSON.parse(keptText(shown))).toHaveProperty("events.1.id", "a-2"));
    await user.click(screen.getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(JSON.parse(keptText(shown))).toHaveProperty("events.1.id", "b"));
  });
});

describe("the other forms", () => {
  it("edit actors in each language of the dataset", async () => {
    const user = userEvent.setup();
    const file = FILE.replace('"title": "D",', '"title": "D",\n  "languages": ["en", "ja"],');
    const shown = showBench("d.json", file);
    await user.selectOptions(await screen.findByRole("combobox", { name: "What to edit" }), "Actors");
    await user.type(await screen.findByRole("textbox", { name: "Name (ja)" }), "日本");
    await saved(shown, file.replace('"name": "Japan"', '"name": { "en": "Japan", "ja": "日本" }'));
  });

  it("lead to the text where it is no JSON", async () => {
    const user = userEvent.setup();
    showBench("d.json", FILE.replace('"title": "D",', '"title": "D"'));
    await user.click(await screen.findByRole("button", { name: "Go to the place" }));
    const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text of d.json" });
    expect(document.activeElement).toBe(text);
    expect(text.value.slice(0, text.selectionStart).split("\n")).toHaveLength(5);
  });

  it("turn a table into a dataset, and back by Undo", async () => {
    const user = userEvent.setup();
    const shown = showBench("t.csv", "title,when\nMeeting,2025\n");
    await user.click(await screen.findByRole("tab", { name: "Form" }));
    await user.click(screen.getByRole("button", { name: "Turn it into a dataset" }));
    expect(await screen.findByRole("textbox", { name: "Title" })).toHaveProperty("value", "Meeting");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await saved(shown, "title,when\nMeeting,2025\n");
  });
});
