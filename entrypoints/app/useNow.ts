import { useEffect, useState } from "preact/hooks";
import { now } from "@/lib/platform/clock";

const TICK_MS = 30_000;

/** The time, told anew twice a minute: words like "2 min ago", and midnight, come of it. `utcOffsetSec` = local − UTC here. */
export function useNow(): { readonly nowMs: number; readonly utcOffsetSec: number } {
  const [nowMs, setNowMs] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return { nowMs, utcOffsetSec: -new Date(nowMs).getTimezoneOffset() * 60 };
}
