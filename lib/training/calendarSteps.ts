import type { DayTotals } from "@/lib/domain/glance";

/** What a calendar's days are weighed by. */
export type CalendarMeasure = "minutes" | "load" | "workouts";

/** How much of it a day had: minutes, Load, or workouts; null = no Load can be told. */
export function calendarValue(totals: DayTotals, measure: CalendarMeasure): number | null {
  switch (measure) {
    case "minutes":
      return totals.durationSec / 60;
    case "load":
      return totals.load.value;
    case "workouts":
      break;
  }
  return totals.workouts;
}

/** The width of one of five steps: 1 … 5 begin at 0, 1, 2, 3 and 4 widths. */
export type CalendarSteps = { readonly width: number };

const WIDTHS = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300];
/** Four widths hold all but the hardest tenth, so that one long day does not flatten the others. */
const USUAL_SHARE = 0.9;

/** Round steps for the days of a calendar. Workouts are counted: a step each. */
export function calendarSteps(days: readonly DayTotals[], measure: CalendarMeasure): CalendarSteps {
  if (measure === "workouts") return { width: 1 };
  const values = days.flatMap((day) => calendarValue(day, measure) ?? []).filter((value) => value > 0);
  values.sort((a, b) => a - b);
  const usual = values[Math.ceil((values.length - 1) * USUAL_SHARE)] ?? 0;
  return { width: WIDTHS.find((width) => 4 * width >= usual) ?? 300 };
}

/** The step 1–5 of a day's value; 0 without one. Workouts: one is step 1, five or more step 5. */
export function calendarStepOf(
  value: number | null,
  { width }: CalendarSteps,
  measure: CalendarMeasure,
): 0 | 1 | 2 | 3 | 4 | 5 {
  if (value === null || !(value > 0)) return 0;
  const above = measure === "workouts" ? value - 1 : value;
  return Math.min(5, Math.floor(above / width) + 1) as 1 | 2 | 3 | 4 | 5;
}
