import type { RiderHistory } from "@/lib/training/riderHistory";
import { baseText, totalsOf } from "@/lib/training/totals";

/** What figures over the whole history rest on while it is not whole; null once it is. */
export function historyBase({ all, isWhole }: Pick<RiderHistory, "all" | "isWhole">): string | null {
  return isWhole ? null : baseText(totalsOf(all), false);
}
