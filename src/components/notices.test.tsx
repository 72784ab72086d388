// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Problem } from "../model/problems.ts";
import { parseView } from "../view/viewUrl.ts";
import { AsOfNotice } from "./AsOfNotice.tsx";
import { show } from "./filters.fixture.tsx";
import { eventHref } from "./links.ts";
import { ForeignDataNotice } from "./ForeignDataNotice.tsx";
import { ProblemBanner } from "./ProblemBanner.tsx";
import { ViewNotices } from "./ViewNotices.tsx";

afterEach(cleanup);

const dropped = (index: number): Problem => ({
  code: "duplicate-id",
  severity: "dropped",
  pointer: `/events/${index}/id`,
  value: '"<b>x</b>"',
  message: `Event no. ${index}: this id is taken.`,
  saying: { key: "taken-id", values: {}, place: { kind: "Event", item: index, inside: "id" } },
});
const note: Problem = {
  code: "account-order",
  severity: "note",
  pointer: "",
  value: "",
  message: "Look at it.",
  saying: { key: "account-order", values: {}, place: null },
};

test("what of the address was ignored is said and can be dismissed", async () => {
  const user = userEvent.setup();
  const { notices } = parseView("?from=xyz&lang=fr&data=javascript:alert(1)");
  show(() => <ViewNotices notices={notices} />);
  const text = screen.getByRole("status").textContent;
  expect(text).toContain("asks for from=xyz: this can’t be read, so it was ignored.");
  expect(text).toContain("asks for lang=fr: this version can’t show that yet");
  expect(text).toContain("no dataset can be loaded from there");
  await user.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByRole("status")).toBeNull();
});

test("a thousand notices stay few lines", () => {
  const notices = Array.from({ length: 1000 }, (_, index) => ({
    param: "actor",
    value: `nobody${index}`,
    reason: "unknown" as const,
  }));
  show(() => <ViewNotices notices={notices} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(9);
  expect(screen.getByText("and 992 more")).toBeTruthy();
});

test("of an event that has not been read it is not said that there is none", () => {
  show(() => <ViewNotices notices={[{ param: "event", value: "e9", reason: "unread" }]} />);
  expect(screen.getByRole("status").textContent).toContain("come closer to its time and search");
});

test("data of another host are announced", () => {
  show(() => <ForeignDataNotice host="evil.example" />);
  expect(screen.getByText(/^Data from/).textContent).toBe("Data from evil.example, not this site’s own.");
});

test("as of a day: the day, what is left out, and the way back", async () => {
  const user = userEvent.setup();
  const onClose = vi.fn();
  show(() => (
    <AsOfNotice
      compare={null}
      dataset={parsed({}).dataset}
      day="2025-02-20"
      hrefFor={eventHref}
      omitted={{ sources: 3, accounts: 0 }}
      onClose={onClose}
      onView={vi.fn()}
    />
  ));
  expect(screen.getByText(/^As it stood on/).textContent).toBe("As it stood on 20 February 2025");
  expect(screen.getByText("3 undated sources not shown")).toBeTruthy();
  expect(screen.queryByText(/accounts/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Return to now" }));
  expect(onClose).toHaveBeenCalledOnce();
});

test("missing events are said with their number and the reasons", () => {
  const problems = [...[1, 2, 3].map(dropped), note];
  show(() => <ProblemBanner dropped={3} problems={problems} total={310} />);
  expect(screen.getByRole("region", { name: "Problems in the data" }).dataset["part"]).toBe("problems");
  expect(screen.getByText("3 of 310 events not shown")).toBeTruthy();
  expect(screen.getByText("same id twice: 3")).toBeTruthy();
  expect(screen.getByText("1 smaller problem")).toBeTruthy();
  expect(screen.getByText("/events/2/id")).toBeTruthy();
  expect(document.querySelector("b")).toBeNull();
  expect(screen.getAllByText('"<b>x</b>"')).toHaveLength(3);
});

test("of very many problems a hundred are listed and the rest counted", () => {
  const problems = Array.from({ length: 150 }, (_, index) => dropped(index));
  const rest: Problem = { ...note, code: "duplicate-id", severity: "dropped", more: 850 };
  show(() => <ProblemBanner dropped={1000} problems={[...problems, rest]} total={1000} />);
  expect(screen.getByText("and 900 more")).toBeTruthy();
  expect(screen.getByText("same id twice: 1000")).toBeTruthy();
});

test("remarks alone are a quiet line, no problem is nothing", () => {
  show(() => <ProblemBanner dropped={0} problems={[note]} total={5} />);
  expect(screen.getByText("1 remark on the data").className).toBe("notice__line");
  cleanup();
  show(() => <ProblemBanner dropped={0} problems={[]} total={5} />);
  expect(document.querySelector("[data-part=problems]")).toBeNull();
});

test("real bad files: the reasons add up to the events not shown", () => {
  const good = Array.from({ length: 303 }, (_, index) => ({ id: `e${index}`, title: "E", when: "2025" }));
  const bad = [{ id: "e1", title: "Again" }, { id: "e2", title: "Again" }, {}, 5, null, "x", []];
  const result = parseDataset({ schemaVersion: 1, id: "d", title: "D", events: [...good, ...bad] });
  if (!result.ok) throw new Error(result.problem.message);
  const { problems, total } = result;
  show(() => <ProblemBanner dropped={result.dropped} problems={problems} total={total} />);
  expect(screen.getByText("7 of 310 events not shown")).toBeTruthy();
  const reasons = [...document.querySelectorAll(".notice__reasons > li")].map(
    (each) => each.textContent ?? "",
  );
  const sum = reasons
    .filter((reason) => !reason.includes("smaller"))
    .reduce((before, reason) => before + Number(/(\d+)$/.exec(reason)?.[1] ?? 0), 0);
  expect(sum).toBe(7);
});
