import type { ReactNode } from "react";
import { outlines, TIP } from "./mapLayout.ts";
import type { MapGroup, MapLabel } from "./mapLayout.ts";

/** The mark of a group: round where a position was read at its source, a square on its tip where none was. */
export function MarkShape({ group }: { readonly group: MapGroup }): ReactNode {
  const { events, opened, places, radius, verified } = group;
  const several = places.length > 1;
  const lines = outlines(several, opened);
  return (
    <>
      {opened && <Outline className="map__opened" radius={radius + lines.opened} verified={verified} />}
      {several && <Outline className="map__several" radius={radius + lines.several} verified={verified} />}
      <Outline
        className={verified ? "map__mark" : "map__mark map__mark--unverified"}
        radius={radius}
        verified={verified}
      />
      {events > 1 && (
        <text className={verified ? "map__count" : "map__count map__count--unverified"} dy="0.36em">
          {events}
        </text>
      )}
    </>
  );
}

interface OutlineProps {
  readonly className: string;
  readonly radius: number;
  readonly verified: boolean;
}

function Outline({ className, radius, verified }: OutlineProps): ReactNode {
  if (verified) return <circle className={className} r={radius} />;
  const tip = radius * TIP;
  return <path className={className} d={`M0 ${-tip} ${tip} 0 0 ${tip} ${-tip} 0Z`} />;
}

export interface MapLabelsProps {
  readonly groups: readonly MapGroup[];
  readonly labels: readonly (MapLabel | null)[];
  readonly em: number;
}

const LINE = 1.116;
const BASE = 0.85;

/** The names beside the marks, and the lines that lead to those further off. */
export function MapLabels({ em, groups, labels }: MapLabelsProps): ReactNode {
  return (
    <g aria-hidden="true">
      {groups.map(({ opened, places: [first] }, at) => {
        const label = labels[at] ?? null;
        if (label === null) return null;
        const { anchor, box, leader, lines } = label;
        const textX =
          anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : box.x + box.width / 2;
        return (
          <g className={opened ? "map__name map__name--opened" : "map__name"} key={first.id}>
            {leader !== null && (
              <line className="map__leader" x1={leader[0]} x2={leader[2]} y1={leader[1]} y2={leader[3]} />
            )}
            <text lang={first.lang ?? undefined} textAnchor={anchor}>
              {lines.map((line, row) => (
                <tspan key={row} x={textX} y={box.y + em * LINE * (row + BASE - 0.04)}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </g>
  );
}
