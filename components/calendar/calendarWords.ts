import { loadSumFigure } from "@/components/common/loadText";
import { dayText, shortDayText } from "@/lib/domain/dateText";
import { countOf, countText, figureText, numberText, timeFigure, workFigure } from "@/lib/domain/format";
import type { DayTotals } from "@/lib/domain/glance";
import type { LocalDay } from "@/lib/domain/ids";
import type { CalendarDay } from "@/lib/training/calendar";
import { calendarValue } from "@/lib/training/calendarSteps";
import type { CalendarMeasure, CalendarSteps } from "@/lib/training/calendarSteps";

const NAMES: Readonly<Record<CalendarMeasure, string>> = {
  minutes: "Minutes",
  load: "Load",
  workouts: "Workouts",
};

/** The measures in the order in which they are offered. */
export const CALENDAR_MEASURES = Object.keys(NAMES) as readonly CalendarMeasure[];

/** The word a rider reads. */
export function measureName(measure: CalendarMeasure): string {
  return NAMES[measure];
}

/** "19 Nov 2025: 2 workouts, 1 h 15 min, 412 kJ, Load 62": a day in words. */
export function dayWords({ day, totals, when }: CalendarDay): string {
  const name = when === "today" ? `${dayText(day)}, today` : dayText(day);
  if (totals === null) return `${name}: ${when === "ahead" ? "to come" : "no workout"}`;
  return `${name}: ${totalsWords(totals)}`;
}

function totalsWords({ workouts, durationSec, workJ, load }: DayTotals): string {
  const loadText = loadSumFigure(load);
  return [
    countOf(workouts, "workout"),
    figureText(timeFigure(durationSec)),
    ...(workJ === null ? [] : [figureText(workFigure(workJ))]),
    ...(loadText === null ? [] : [`Load ${loadText.value}`]),
  ].join(", ");
}

/** The five steps in words: "under 15", "15–29", …, "60 and more"; workouts are counted one by one. */
export function stepWords({ width }: CalendarSteps, measure: CalendarMeasure): readonly string[] {
  if (measure === "workouts") return ["1", "2", "3", "4", "5 and more"];
  const between = [1, 2, 3].map((step) => `${step * width}–${(step + 1) * width - 1}`);
  return [`under ${width}`, ...between, `${4 * width} and more`];
}

/** "140 workouts on 112 days, 82 h": all of a calendar; with its cover where Load is shown. */
export function calendarSumWords(days: readonly DayTotals[], measure: CalendarMeasure): string {
  const workouts = days.reduce((sum, day) => sum + day.workouts, 0);
  if (workouts === 0) return "No workouts in these days";
  const time = figureText(timeFigure(days.reduce((sum, day) => sum + day.durationSec, 0)));
  const sum = `${countOf(workouts, "workout")} on ${countOf(days.length, "day")}, ${time}`;
  if (measure !== "load") return sum;
  const covered = days.reduce((count, day) => count + day.load.covered, 0);
  return `${sum}. ${countText(covered)} of ${countOf(workouts, "workout")} ${workouts === 1 ? "has" : "have"} a load`;
}

/** What a reader speaks: begins with the metric. */
export function calendarSentence(given: {
  readonly days: readonly DayTotals[];
  readonly measure: CalendarMeasure;
  readonly first: LocalDay;
  readonly last: LocalDay;
}): string {
  const { days, measure, first, last } = given;
  const from = first.slice(0, 4) === last.slice(0, 4) ? shortDayText(first) : dayText(first);
  return `${measureName(measure)} by day, ${from} to ${dayText(last)}: ${calendarSumWords(days, measure)}.`;
}

/** A day's value in the table: a dash without one, "≈" before an estimate. */
export function valueWords(totals: DayTotals | null, measure: CalendarMeasure): string {
  const value = totals === null ? null : calendarValue(totals, measure);
  if (value === null) return "–";
  return `${measure === "load" && totals?.load.isEstimate === true ? "≈ " : ""}${numberText(value)}`;
}
