// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { Toolbar } from "./Toolbar.tsx";

afterEach(cleanup);

it("is one stop for Tab; arrows, Home and End go from button to button; the list of lanes is another stop", async () => {
  const acts: unknown[] = [];
  render(
    <Toolbar
      lanes="state"
      modes={["none", "state"]}
      onAct={(act) => acts.push(act)}
      onFit={() => acts.push("fit")}
      onHome={() => acts.push("home")}
      onLanes={(lanes) => acts.push(lanes)}
      tongue={{ lang: "en", words: en }}
    />,
  );
  const user = userEvent.setup();
  const bar = within(screen.getByRole("toolbar"));
  const [first, second] = bar.getAllByRole("button");
  const last = bar.getAllByRole("button").at(-1);
  await user.tab();
  expect(document.activeElement).toBe(first);
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(second);
  await user.keyboard("{End}{Enter}");
  expect(document.activeElement).toBe(last);
  expect(acts).toEqual(["home"]);
  await user.keyboard("{ArrowRight}{Enter}");
  expect(document.activeElement).toBe(first);
  expect(acts).toEqual(["home", { kind: "pan", by: -1 }]);
  await user.keyboard("{ArrowLeft}");
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("combobox"));
  // Back to the button that was left, not to the first.
  await user.tab({ shift: true });
  expect(document.activeElement).toBe(last);
});
