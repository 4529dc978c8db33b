import { useEffect, useState } from "preact/hooks";
import { now } from "@/lib/platform/clock";

const EVERY_MS = 10_000;

/** The time as a page shows it: looked at every ten seconds, so that ages and leases stay true. */
export function useNow(): { readonly nowMs: number; readonly utcOffsetSec: number } {
  const [nowMs, setNowMs] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return { nowMs, utcOffsetSec: utcOffsetSecAt(nowMs) };
}

/** This computer's local time minus UTC at an instant; seconds. */
export function utcOffsetSecAt(atMs: number): number {
  return -new Date(atMs).getTimezoneOffset() * 60;
}
