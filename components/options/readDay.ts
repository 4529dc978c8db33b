import { isCalendarDay } from "@/lib/domain/day";

/** Why a typed day is none from which something can count, as a sentence; null where it is one. `today`: this computer's. */
export function dayRefusal(day: string, today: string): string | null {
  if (!isCalendarDay(day)) return "Choose the day from which it counts.";
  return day > today ? "Choose today or an earlier day." : null;
}
