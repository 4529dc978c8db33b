import { DISCIPLINES } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { workoutDay } from "@/lib/training/workoutTime";

/** How far back a trend looks. */
export type TrendsRange = "6w" | "90d" | "12m" | "year" | "all";

const RANGE_NAMES: Readonly<Record<TrendsRange, string>> = {
  "6w": "6 weeks",
  "90d": "90 days",
  "12m": "12 months",
  year: "This year",
  all: "All",
};

/** The ranges in the order in which they are offered. */
export const TRENDS_RANGES = Object.keys(RANGE_NAMES) as readonly TrendsRange[];

/** What the address of a trends page holds. Null = not filtered. */
export type TrendsQuery = {
  readonly range: TrendsRange;
  readonly discipline: Discipline | null;
  readonly device: string | null;
};

const DEFAULT_RANGE: TrendsRange = "12m";
// Devices are Peloton's short names ("Bike+"); anything longer or stranger came from elsewhere.
const DEVICE = /^[\w +().-]{1,24}$/;

/** Reads the part of an address after `?`; what is missing or makes no sense is left out. */
export function trendsQueryOf(text: string): TrendsQuery {
  const given = new URLSearchParams(text);
  const device = given.get("device");
  return {
    range: TRENDS_RANGES.find((range) => range === given.get("range")) ?? DEFAULT_RANGE,
    discipline: DISCIPLINES.find((discipline) => discipline === given.get("discipline")) ?? null,
    device: device !== null && DEVICE.test(device) ? device : null,
  };
}

/** The shortest address part that reads back as the same query; empty for the plain page. */
export function formatTrendsQuery(query: TrendsQuery): string {
  const parts = new URLSearchParams();
  if (query.range !== DEFAULT_RANGE) parts.set("range", query.range);
  if (query.discipline !== null) parts.set("discipline", query.discipline);
  if (query.device !== null) parts.set("device", query.device);
  return parts.toString();
}

/** The words a rider reads. */
export function rangeName(range: TrendsRange): string {
  return RANGE_NAMES[range];
}

/** The first local day of a range that ends today; null = from the beginning. */
export function firstDayOf(range: TrendsRange, today: LocalDay): LocalDay | null {
  const number = dayNumber(today);
  switch (range) {
    case "6w":
      return dayOfNumber(number - 6 * 7 + 1);
    case "90d":
      return dayOfNumber(number - 90 + 1);
    case "12m":
      return dayOfNumber(number - 365 + 1);
    case "year":
      return `${today.slice(0, 4)}-01-01` as LocalDay;
    case "all":
      break;
  }
  return null;
}

/** The workouts that a query lets through, in their order. */
export function inQuery(
  summaries: readonly WorkoutSummary[],
  query: TrendsQuery,
  today: LocalDay,
): readonly WorkoutSummary[] {
  const first = firstDayOf(query.range, today);
  return summaries.filter(
    (summary) =>
      (first === null || workoutDay(summary) >= first) &&
      (query.discipline === null || summary.discipline === query.discipline) &&
      (query.device === null || summary.device === query.device),
  );
}
