import { useId, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import "./Tabs.css";

export interface TabsProps<Id extends string> {
  /** What is chosen among. */
  readonly label: string;
  readonly tabs: readonly (readonly [id: Id, name: string])[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** The chosen tab's contents. */
  readonly children: ReactNode;
}

/** Tabs by the ARIA pattern: one stop for Tab, the arrows, Home and End choose. */
export function Tabs<Id extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
}: TabsProps<Id>): ReactNode {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(([id]) => id === chosen);
  const onKeyDown = (key: KeyboardEvent) => {
    const backwards = getComputedStyle(key.currentTarget).direction === "rtl";
    const to = destination(key.key, at, tabs.length, backwards);
    const tab = to === null ? undefined : tabs[to];
    if (to === null || tab === undefined) return;
    key.preventDefault();
    onChoose(tab[0]);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  };
  return (
    <div className="tabs">
      <div aria-label={label} className="tabs__list" ref={list} role="tablist">
        {tabs.map(([id, name]) => (
          <button
            aria-controls={`${base}-panel`}
            aria-selected={id === chosen}
            className="tabs__tab"
            id={`${base}-${id}`}
            key={id}
            onClick={() => onChoose(id)}
            onKeyDown={onKeyDown}
            role="tab"
            tabIndex={id === chosen ? 0 : -1}
            type="button"
          >
            {name}
          </button>
        ))}
      </div>
      <div aria-labelledby={`${base}-${chosen}`} className="tabs__panel" id={`${base}-panel`} role="tabpanel">
        {children}
      </div>
    </div>
  );
}

function destination(key: string, at: number, count: number, backwards: boolean): number | null {
  const step = backwards ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return (at + step + count) % count;
    case "ArrowLeft":
      return (at - step + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
