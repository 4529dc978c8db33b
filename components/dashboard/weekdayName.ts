import { dayNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";

// 1970-01-01, day 0, was a Thursday.
const NAMES = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"] as const;

/** "Wednesday": the weekday of a local day. */
export function weekdayName(day: LocalDay): string {
  return NAMES[((dayNumber(day) % 7) + 7) % 7] ?? "";
}
