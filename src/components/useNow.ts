import { useEffect, useState } from "react";
import type { CivilMs } from "../model/types.ts";

const MINUTE_MS = 60_000;

/** The reader's wall clock as civil time, kept to the minute: where "today" stands on the axis. */
export function useNow(): CivilMs {
  const [now, setNow] = useState(civilNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(civilNow()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function civilNow(): CivilMs {
  const date = new Date();
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes());
}
