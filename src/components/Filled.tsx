import { Fragment } from "react";
import type { ReactNode } from "react";

export interface FilledProps {
  /** A sentence of the catalogue with named places: "Loading events from {host}…". */
  readonly text: string;
  /** What stands in the places; foreign text wrapped in `<bdi>`, so that its direction can't turn the sentence round. */
  readonly values: Readonly<Record<string, ReactNode>>;
}

/** A sentence with elements in it. A place without a value shows as written. */
export function Filled({ text, values }: FilledProps) {
  const parts = text.split(/(\{\w+\})/);
  return parts.map((part, index) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : part;
    return <Fragment key={index}>{value}</Fragment>;
  });
}
