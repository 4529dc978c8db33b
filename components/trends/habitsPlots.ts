import { countOf, countText } from "@/lib/domain/format";
import type { BreakdownTimes } from "@/lib/training/breakdownTimes";
import type { TrendPlot } from "./trendChartConfig";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Weekday and time of day as bars. */
export function habitsPlots(
  { weekdays, hours }: BreakdownTimes,
  weekStart: "monday" | "sunday",
): { readonly weekdays: TrendPlot; readonly hours: TrendPlot } {
  const order = weekStart === "monday" ? [0, 1, 2, 3, 4, 5, 6] : [6, 0, 1, 2, 3, 4, 5];
  const days = order.map((index) => WEEKDAYS[index] ?? "");
  const ofDays = order.map((index) => weekdays[index] ?? 0);
  return {
    weekdays: {
      ...shared,
      name: "Weekday",
      note: "workouts",
      sentence: sentenceOf(
        "Workouts by weekday",
        days.map((name) => `on ${name}`),
        ofDays,
      ),
      labelName: "Weekday",
      labels: days,
      ticks: days.map((name) => name.slice(0, 3)),
      series: [bars(ofDays)],
    },
    hours: {
      ...shared,
      name: "Time of day",
      note: "workouts begun, local time",
      sentence: sentenceOf(
        "Workouts by time of day",
        HOURS.map((name) => `from ${name}`),
        hours,
      ),
      labelName: "Hour",
      labels: HOURS,
      ticks: HOURS.map((name, hour) => (hour % 6 === 0 ? name : "")),
      series: [bars(hours)],
    },
  };
}

const HOURS = Array.from(
  { length: 24 },
  (_, hour) => `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? "AM" : "PM"}`,
);

const shared = {
  unit: "",
  // Of few workouts the axis would also name halves.
  format: (count: number) => (Number.isInteger(count) ? countText(count) : ""),
} as const;

function bars(values: readonly number[]): TrendPlot["series"][number] {
  return { name: "Workouts", values, kind: "bar", color: ({ accent }) => accent };
}

/** "Workouts by weekday: most on Tuesday (42 workouts), fewest on Sunday (3 workouts)." */
function sentenceOf(name: string, labels: readonly string[], counts: readonly number[]): string {
  const most = Math.max(0, ...counts);
  if (most === 0) return `${name}: none.`;
  const fewest = Math.min(...counts);
  const at = (count: number) => labels[counts.indexOf(count)] ?? "";
  const words = `${name}: most ${at(most)} (${countOf(most, "workout")})`;
  return fewest === 0 || fewest === most
    ? `${words}.`
    : `${words}, fewest ${at(fewest)} (${countOf(fewest, "workout")}).`;
}
