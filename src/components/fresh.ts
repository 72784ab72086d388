import { createContext, useContext } from "react";

/** A word for each event that is new or was changed since the reader came. */
export type Fresh = ReadonlyMap<string, string>;

const FreshContext = createContext<Fresh | null>(null);
export const FreshProvider = FreshContext.Provider;

/** The mark of an event that came or changed while the page was open. */
export function useFresh(event: string): string | undefined {
  return useContext(FreshContext)?.get(event);
}
