// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, expect, test } from "vitest";
import { lazyPart, useArrival } from "./lazyPart.ts";

afterEach(cleanup);

const Name = ({ name }: { readonly name: string }) => <p>{name}</p>;
const shown = (Part: ReturnType<typeof lazyPart<{ readonly name: string }>>) =>
  render(
    <Suspense fallback="waiting">
      <Part name="here" />
    </Suspense>,
  );

test("a part whose code has come before is drawn at once", async () => {
  const load = Promise.resolve(Name);
  const Part = lazyPart(() => load);
  Part.preload();
  await load;
  await Promise.resolve();
  shown(Part);
  expect(document.body.textContent).toBe("here");
});

test("any other is waited for; a failure to bring it early is no failure yet", async () => {
  let tries = 0;
  const Part = lazyPart(async () => {
    if (++tries === 1) throw new Error("offline");
    return Name;
  });
  Part.preload();
  await Promise.resolve();
  shown(Part);
  expect(document.body.textContent).toBe("waiting");
  expect(await screen.findByText("here")).toBeTruthy();
  expect(tries).toBe(2);
});

test("a part that is asked for by its arrival needs no Suspense: it is drawn when its code is there", async () => {
  let come: (part: typeof Name) => void = () => {};
  const Part = lazyPart(() => new Promise<typeof Name>((resolve) => (come = resolve)));
  const Place = () => (useArrival(Part) ? <Part name="here" /> : <p>on its way</p>);
  render(<Place />);
  expect(screen.getByText("on its way")).toBeTruthy();
  come(Name);
  expect(await screen.findByText("here")).toBeTruthy();
  cleanup();
  render(<Place />);
  expect(screen.getByText("here")).toBeTruthy();
});

test("a part that can't be had counts as arrived: what says so is drawn in its place", async () => {
  const Part = lazyPart<{ readonly name: string }>(() => Promise.reject(new Error("offline")));
  const Place = () => <p>{useArrival(Part) ? "drawn" : "on its way"}</p>;
  render(<Place />);
  expect(await screen.findByText("drawn")).toBeTruthy();
});
