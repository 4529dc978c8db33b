import type { JsonObject } from "../json.ts";
import type { MemberWorkout } from "../member/member.ts";

const DAY_SEC = 86_400;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY_SEC = 4 * DAY_SEC;

/** Weeks (from Monday) and days in a row, by the workouts' local days; a week or day still open does not break one. */
export function weeklyStreaks(workouts: readonly MemberWorkout[], nowSec: number): JsonObject {
  const days = new Set(
    workouts.map(({ deviceTimeCreatedAtSec }) => Math.floor(deviceTimeCreatedAtSec / DAY_SEC)),
  );
  const weeks = new Set([...days].map(weekOfDay));
  const newest = workouts[0];
  const offsetSec = newest === undefined ? 0 : newest.deviceTimeCreatedAtSec - newest.createdAtSec;
  const today = Math.floor((nowSec + offsetSec) / DAY_SEC);

  const currentWeekly = runEndingAt(weeks, weekOfDay(today));
  const lastWeek = weeks.has(weekOfDay(today)) ? weekOfDay(today) : weekOfDay(today) - 1;
  return {
    current_weekly: currentWeekly,
    best_weekly: Math.max(
      0,
      ...[...weeks].filter((week) => !weeks.has(week + 1)).map((week) => run(weeks, week)),
    ),
    start_date_of_current_weekly:
      currentWeekly === 0 ? null : (lastWeek - currentWeekly + 1) * 7 * DAY_SEC + FIRST_MONDAY_SEC,
    current_daily: runEndingAt(days, today),
  };
}

function weekOfDay(day: number): number {
  return Math.floor((day * DAY_SEC - FIRST_MONDAY_SEC) / (7 * DAY_SEC));
}

function runEndingAt(units: ReadonlySet<number>, present: number): number {
  return run(units, units.has(present) ? present : present - 1);
}

function run(units: ReadonlySet<number>, last: number): number {
  let length = 0;
  while (units.has(last - length)) length += 1;
  return length;
}
