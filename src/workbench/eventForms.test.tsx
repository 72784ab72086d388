// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { keptText, prepareBench, showBench } from "./bench.fixture.tsx";

prepareBench();

const FILE = `{
  "schemaVersion": 1,
  "id": "d",
  "title": "D",
  "sources": [{ "id": "s1", "title": "Report" }],
  "events": [
    {
      "id": "a",
      "title": "Meeting",
      "when": "2025-03-30",
      "claims": [
        { "id": "c1", "about": "outcome", "statement": "They agreed.", "source": "s1" },
        { "id": "c2", "about": "outcome", "statement": "They did not.", "source": "s1" },
        { "id": "c3", "about": "who", "statement": "Two came.", "source": "s1" }
      ]
    },
    { "id": "b", "title": "Talks", "when": "2025-02-07" }
  ]
}
`;

type Shown = ReturnType<typeof showBench>;

const first = (shown: Shown): Record<string, unknown> =>
  (JSON.parse(keptText(shown)) as { events: Record<string, unknown>[] }).events[0] ?? {};
const saved = async (shown: Shown, text: string): Promise<void> =>
  await waitFor(() => expect(keptText(shown)).toBe(text));

describe("relations", () => {
  it("are added, each to another event, and taken away again", async () => {
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE);
    await user.click(await screen.findByRole("button", { name: "Add a relation" }));
    const relation = await screen.findByRole("group", { name: "Relation 1" });
    expect(await within(relation).findByText(/"event" must be given/)).toBeTruthy();
    const event = within(relation).getByRole("combobox", { name: "Event" });
    expect(
      within(event)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["Choose…", "Talks"]);
    await user.selectOptions(event, "Talks");
    await user.selectOptions(within(relation).getByRole("combobox", { name: "Kind" }), "responds to");
    await saved(
      shown,
      FILE.replace(
        `"title": "Meeting",\n`,
        `"title": "Meeting",\n      "relations": [\n        { "type": "responds-to", "event": "b" }\n      ],\n`,
      ),
    );
    await user.click(within(relation).getByRole("button", { name: "Delete Relation 1" }));
    await saved(shown, FILE);
  });
});

describe("media", () => {
  it("are told with what they show, and the problem stands at the field", async () => {
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE);
    await user.click(await screen.findByRole("button", { name: "Add a picture, film or page" }));
    const medium = await screen.findByRole("group", { name: "Medium 1" });
    await user.type(within(medium).getByRole("textbox", { name: "Address" }), "www.example.org/a.jpg");
    await user.type(within(medium).getByRole("textbox", { name: /^What it shows/ }), "Two people");
    await user.click(
      await within(medium).findByRole("button", { name: "Use https://www.example.org/a.jpg" }),
    );
    await user.type(within(medium).getByRole("textbox", { name: "Credit" }), "N. N.");
    await waitFor(() =>
      expect(JSON.stringify(first(shown)["media"])).toBe(
        '[{"url":"https://www.example.org/a.jpg","type":"image","alt":"Two people","credit":"N. N."}]',
      ),
    );
  });
});

describe("the preferred claim", () => {
  it("is chosen where several are about one thing, with the reason", async () => {
    const user = userEvent.setup();
    const shown = showBench("d.json", FILE);
    const held = await screen.findByRole("region", { name: "Held to be right" });
    // Of who came there is one claim alone.
    expect(within(held).getAllByRole("group")).toHaveLength(1);
    const outcome = within(held).getByRole("group", { name: "outcome" });
    await user.selectOptions(within(outcome).getByRole("combobox", { name: "Claim" }), "They did not.");
    expect(await within(outcome).findByText(/"why" must be given/)).toBeTruthy();
    await user.type(within(outcome).getByRole("textbox", { name: "Why" }), "So they say.");
    const wanted = { outcome: { claim: "c2", why: "So they say." } };
    await waitFor(() => expect(first(shown)["preferred"]).toEqual(wanted));
    expect(Object.keys(first(shown)).at(-1)).toBe("preferred");
    await user.selectOptions(within(outcome).getByRole("combobox", { name: "Claim" }), "They agreed.");
    await waitFor(() =>
      expect(first(shown)["preferred"]).toEqual({ outcome: { claim: "c1", why: "So they say." } }),
    );
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(first(shown)["preferred"]).toEqual(wanted));
    await user.selectOptions(within(outcome).getByRole("combobox", { name: "Claim" }), "none of them");
    await saved(shown, FILE);
  });

  it("goes with its claim", async () => {
    const user = userEvent.setup();
    const file = FILE.replace(
      "\n      ]\n    },",
      `\n      ],\n      "preferred": { "outcome": { "claim": "c2", "why": "So they say." } }\n    },`,
    );
    const shown = showBench("d.json", file);
    await user.click(await screen.findByRole("button", { name: "Delete Claim 2" }));
    await waitFor(() => expect(first(shown)["claims"]).toHaveLength(2));
    expect(first(shown)["preferred"]).toBeUndefined();
  });
});
