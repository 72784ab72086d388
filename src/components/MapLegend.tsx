import type { ReactNode } from "react";
import type { PlaceWords } from "../i18n/placeWords.ts";
import type { MapGroup } from "../map/mapLayout.ts";
import "./MapLegend.css";

interface MapLegendProps {
  readonly groups: readonly MapGroup[];
  readonly words: PlaceWords;
}

/** What the forms on the map mean, as far as they are on it, and whose coasts these are. */
export function MapLegend({ groups, words: { credit, legend } }: MapLegendProps): ReactNode {
  const verified = groups.some((group) => group.verified);
  const unverified = groups.some((group) => !group.verified);
  const shape = (className: string): ReactNode =>
    verified ? <circle className={className} cx="11" cy="11" r="7" /> : diamond(className, 8.5);
  return (
    <div className="map-legend">
      <ul className="map-legend__list">
        {verified && (
          <Entry text={unverified ? legend.verified : legend.place}>
            {<circle className="map__mark" cx="11" cy="11" r="6" />}
          </Entry>
        )}
        {unverified && (
          <Entry text={legend.unverified}>{diamond("map__mark map__mark--unverified", 7)}</Entry>
        )}
        {groups.some(({ events }) => events > 1) && (
          <Entry text={legend.count}>
            {shape(verified ? "map__mark" : "map__mark map__mark--unverified")}
            <text
              className={verified ? "map__count" : "map__count map__count--unverified"}
              dy="0.36em"
              x="11"
              y="11"
            >
              3
            </text>
          </Entry>
        )}
        {groups.some(({ places }) => places.length > 1) && (
          <Entry text={legend.several}>
            {verified ? (
              <circle className="map__several" cx="11" cy="11" r="9" />
            ) : (
              diamond("map__several", 10)
            )}
            {verified ? (
              <circle className="map__mark" cx="11" cy="11" r="6" />
            ) : (
              diamond("map__mark map__mark--unverified", 6.5)
            )}
          </Entry>
        )}
        {groups.some(({ opened }) => opened) && (
          <Entry text={legend.opened}>
            {verified ? <circle className="map__opened" cx="11" cy="11" r="9" /> : diamond("map__opened", 10)}
          </Entry>
        )}
      </ul>
      <p className="map-legend__credit">{credit}</p>
    </div>
  );
}

function Entry({ children, text }: { readonly children: ReactNode; readonly text: string }): ReactNode {
  return (
    <li>
      <svg aria-hidden="true" className="map-legend__sign" viewBox="0 0 22 22">
        {children}
      </svg>
      {text}
    </li>
  );
}

function diamond(className: string, tip: number): ReactNode {
  return <path className={className} d={`M11 ${11 - tip} ${11 + tip} 11 11 ${11 + tip} ${11 - tip} 11Z`} />;
}
