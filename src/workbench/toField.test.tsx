// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { workbenchFieldsEn } from "../i18n/workbenchFieldsEn.ts";
import { workbenchFieldsJa } from "../i18n/workbenchFieldsJa.ts";
import { prepareBench, showBench } from "./bench.fixture.tsx";
import { formPlace, sayFormPlace } from "./formPlace.ts";

prepareBench();

describe("where a value stands in the forms", () => {
  it.each([
    ["/title", "Title"],
    ["/events/0", ""],
    ["/events/0/when", "Date"],
    ["/events/0/title/ja", "Title (ja)"],
    ["/events/0/sources/2", "Sources"],
    ["/events/0/actors/1/role/en", "Actors"],
    ["/events/0/accounts/1", "Account 2"],
    ["/events/0/accounts/1/reported", "Account 2, Reported on"],
    ["/events/0/claims/0/quote/exact", "Claim 1, Quote, word for word"],
    ["/events/0/preferred/outcome/why", "Held to be right"],
    ["/actors/0/memberOf/0/from", "Membership 1, From"],
  ])("%s: %s", (pointer, said) => {
    const place = formPlace(pointer);
    expect(place === null ? null : sayFormPlace(place, workbenchFieldsEn)).toBe(said);
  });

  it("is said in Japanese, and nowhere for what only the text has", () => {
    const place = formPlace("/events/0/accounts/1/reported");
    expect(place === null ? null : sayFormPlace(place, workbenchFieldsJa)).toBe("経緯2、報道日");
    for (const pointer of ["", "/eras/0/when", "/events/0/mine", "/events/0/claims/0/quote/start", "/x"])
      expect(formPlace(pointer), pointer).toBeNull();
  });
});

const FILE = JSON.stringify(
  {
    schemaVersion: 1,
    id: "d",
    title: "D",
    actors: [
      { id: "jp", name: "Japan" },
      { id: "gen", name: "Gen", memberOf: [{ actor: "jp", from: "sometime" }] },
    ],
    sources: [{ id: "s1", title: "Report" }],
    events: [
      { id: "b", title: "Talks", when: "2025-02-07" },
      {
        id: "a",
        title: "Meeting",
        actors: ["nobody"],
        sources: ["s1"],
        accounts: [
          { reported: "2025-01-01", status: "planned", when: "2025-03" },
          { reported: "soon", when: "2025-03-30", note: 7 },
        ],
        relations: [{ type: "follows", event: "none" }],
        media: [{ url: "ftp://x", type: "image", alt: "A" }],
        mine: 1,
      },
    ],
  },
  null,
  2,
);

it("a problem leads to the very field, which the form names in its own words", async () => {
  const user = userEvent.setup();
  showBench("d.json", FILE);
  const go = async (name: string): Promise<Element | null> => {
    await user.click(await screen.findByRole("button", { name }));
    return document.activeElement;
  };
  const inGroup = (group: string, field: string) =>
    within(screen.getByRole("group", { name: group })).getByRole("textbox", { name: field });
  expect(await go("Meeting: Account 2, Reported on")).toBe(inGroup("Account 2", "Reported on"));
  // What is folded away is opened.
  const note = await go("Meeting: Account 2, Note");
  expect(note).toBe(inGroup("Account 2", "Note"));
  expect(note?.closest("details")?.open ?? true).toBe(true);
  const relation = within(screen.getByRole("group", { name: "Relation 1" }));
  expect(await go("Meeting: Relation 1, Event")).toBe(relation.getByRole("combobox", { name: "Event" }));
  expect(await go("Meeting: Medium 1, Address")).toBe(inGroup("Medium 1", "Address"));
  expect((await go("Meeting: Actors"))?.getAttribute("aria-label")).toContain("nobody");
  expect(await go("Gen: Membership 1, From")).toBe(inGroup("Membership 1", "From"));
  // A field that is not known has none: it is shown in the text, by line and column.
  const line = FILE.slice(0, FILE.indexOf('"mine"')).split("\n").length;
  const text = await go(`Line ${line}, column 7`);
  expect(text).toBe(screen.getByRole("textbox", { name: "Text of d.json" }));
  expect(screen.getAllByRole("button", { name: /^Line \d+, column \d+$/ }).length).toBeGreaterThan(5);
});
