// @vitest-environment jsdom
import { createRef } from "react";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { EdgeNote } from "./EdgeNote.tsx";
import type { EdgeNoteHandle } from "./EdgeNote.tsx";

afterEach(cleanup);

it("is there while something is out of view, and tells the number without being drawn anew", () => {
  const note = createRef<EdgeNoteHandle>();
  const home = createRef<HTMLDivElement>();
  render(
    <div ref={home} tabIndex={-1}>
      <EdgeNote
        home={home}
        onPress={() => undefined}
        ref={note}
        side="later"
        tongue={{ lang: "en", words: en }}
      />
    </div>,
  );
  expect(screen.queryByRole("button")).toBeNull();
  act(() => note.current?.show(1_234));
  const button = screen.getByRole("button", { name: /1,234/ });
  expect(button.textContent).toBe("1,234 later →");
  // As in the frame of a move: what it tells is there at once.
  note.current?.show(7);
  expect(button.textContent).toBe("7 later →");
  expect(button.getAttribute("aria-label")).toMatch(/^7 /);
  button.focus();
  act(() => note.current?.show(0));
  expect(screen.queryByRole("button")).toBeNull();
  expect(document.activeElement).toBe(home.current);
});
