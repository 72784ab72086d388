import { useMemo } from "react";
import type { ReactNode } from "react";
import { figure } from "../lib/figure.ts";
import type { YearGroup } from "../select/groupEvents.ts";
import { yearJumps } from "../select/yearJumps.ts";
import { useLocale } from "./locale.tsx";
import "./YearJumps.css";

/** Id of a year's heading in the list. */
export function yearId(key: string): string {
  return `asof-${key}`;
}

/** The key of the year that a click goes to; null: it was on something else. */
export function yearOfJump(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return (
    target
      .closest("a.year-jumps__link")
      ?.getAttribute("href")
      ?.slice(`#${yearId("")}`.length) ?? null
  );
}

/**
 * Ways into the list by year, above it: plain links, so that they work without the script. The keys of the groups
 * are given by `groupEvents`.
 */
export function YearJumps({ years }: { readonly years: readonly YearGroup[] }): ReactNode {
  const { lang, words } = useLocale();
  const jumps = useMemo(() => yearJumps(years), [years]);
  if (jumps.length === 0) return null;
  return (
    <nav className="year-jumps" aria-label={words.list.jumps}>
      <ul className="year-jumps__list">
        {jumps.map(({ key, from, to, count }) => {
          const name = from === null || to === null ? words.list.undated : words.list.years(from, to);
          return (
            <li key={key}>
              <a
                className="year-jumps__link"
                href={`#${yearId(key)}`}
                aria-label={words.list.jump(name, count)}
              >
                {name}
              </a>{" "}
              <small className="year-jumps__count" aria-hidden="true">
                {figure(count, lang)}
              </small>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
