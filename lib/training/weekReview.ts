import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { Discipline } from "@/lib/domain/discipline";
import { DISCIPLINES } from "@/lib/domain/discipline";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { BandMetric } from "@/lib/domain/target";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { adherenceOverTimeSlices } from "./adherenceOverTime";
import type { AdherenceSums } from "./adherenceOverTime";
import { calendarDays } from "./calendarDays";
import { NO_LOAD } from "./load";
import type { WorkoutLoad } from "./load";
import { periodsOf } from "./periods";
import type { RiderHistory } from "./riderHistory";
import type { Slices } from "./slices";
import { weekBeforeOf } from "./weekReviewBefore";
import type { WeekBefore } from "./weekReviewBefore";
import { weekRecordSlices } from "./weekReviewRecords";
import type { WeekRecord } from "./weekReviewRecords";
import { weekTotals } from "./weeks";
import type { WeekTotals } from "./weeks";
import { countsInSums, workoutDay } from "./workoutTime";
import { zonesOverTimeSlices } from "./zonesOverTime";
import type { ZonesOverTime } from "./zonesOverTime";

/** A workout on its day. */
export type WeekWorkout = {
  readonly workout: WorkoutSummary;
  readonly load: WorkoutLoad;
  /** Out of records, trends and Load by the rider's own word. */
  readonly isLeftOut: boolean;
};

export type WeekReviewDay = {
  readonly day: LocalDay;
  readonly when: "past" | "today" | "ahead";
  /** In order of time. */
  readonly workouts: readonly WeekWorkout[];
};

/** What was done, summed: time as Peloton counts it, Load ours. */
type WeekSums = Omit<WeekTotals, "firstDay">;

/** A Monday week of the workouts' own local days. */
export type WeekReview = {
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  /** `now`: it is counted up to today. */
  readonly when: "past" | "now" | "ahead";
  /** Seven. */
  readonly days: readonly WeekReviewDay[];
  readonly sums: WeekSums;
  /** Most time first. */
  readonly disciplines: readonly (WeekSums & { readonly discipline: Discipline })[];
  /** Null while the efforts are being opened. */
  readonly zones: ZonesOverTime | null;
  /** Each metric by itself, most classes first. */
  readonly held: readonly (AdherenceSums & { readonly metric: BandMetric })[];
  /** Null while older workouts are still coming. */
  readonly records: readonly WeekRecord[] | null;
  /** Null where no week before it is known whole. */
  readonly before: WeekBefore | null;
  readonly leftOut: number;
};

type Efforts = ReadonlyMap<BlindKey, Pick<WorkoutEfforts, "powerCurveW" | "wattSeconds" | "bpmSeconds">>;

/**
 * Puts together the week that begins on `monday`; in slices, since records look through the whole history. `today` is
 * the reader's own local day. Weeks begin on Monday, whatever the rider prefers, since ISO weeks do.
 */
export function* weekReviewSlices(
  history: Pick<RiderHistory, "all" | "counted" | "loads" | "ftp" | "heartRate" | "isListed" | "isWhole">,
  asked: { readonly monday: LocalDay; readonly today: LocalDay; readonly efforts: Efforts | null },
): Slices<WeekReview> {
  const { monday: firstDay, today, efforts } = asked;
  const lastDay = dayOfNumber(dayNumber(firstDay) + 6);
  const isOfWeek = (summary: WorkoutSummary) => {
    const day = workoutDay(summary);
    return day >= firstDay && day <= lastDay;
  };
  const done = history.all.filter((summary) => countsInSums(summary) && isOfWeek(summary));
  yield;
  const counted = history.counted.filter(isOfWeek);
  const trained = new Set(counted.map(({ key }) => key));
  yield;
  const workouts = done
    .toSorted((a, b) => a.startedAtMs - b.startedAtMs)
    .map((workout): WeekWorkout => {
      const isLeftOut = !trained.has(workout.key);
      const load = isLeftOut ? NO_LOAD : (history.loads.get(workout.key) ?? NO_LOAD);
      return { workout, load, isLeftOut };
    });
  const sumsOf = (all: readonly WorkoutSummary[]): WeekSums =>
    weekTotals(calendarDays({ all, counted, loads: history.loads }), firstDay);
  const disciplineSums = (discipline: Discipline): WeekReview["disciplines"][number] => ({
    discipline,
    ...sumsOf(done.filter((workout) => workout.discipline === discipline)),
  });
  const periods = periodsOf({ first: firstDay, last: lastDay, by: "week", weekStart: "monday" });
  const { metrics } = yield* adherenceOverTimeSlices(counted, periods);
  return {
    firstDay,
    lastDay,
    when: today < firstDay ? "ahead" : today > lastDay ? "past" : "now",
    days: daysOf(workouts, firstDay, today),
    sums: sumsOf(done),
    disciplines: DISCIPLINES.map(disciplineSums)
      .filter((sums) => sums.workouts > 0)
      .sort((a, b) => b.durationSec - a.durationSec),
    zones: efforts === null ? null : yield* zonesOverTimeSlices(counted, { history, efforts, periods }),
    held: metrics,
    records: history.isWhole
      ? yield* weekRecordSlices(history.counted, { efforts, firstDay, lastDay })
      : null,
    before: weekBeforeOf(history, { firstDay, today }),
    leftOut: workouts.filter(({ isLeftOut }) => isLeftOut).length,
  };
}

function daysOf(
  workouts: readonly WeekWorkout[],
  firstDay: LocalDay,
  today: LocalDay,
): readonly WeekReviewDay[] {
  return Array.from({ length: 7 }, (_, index) => {
    const day = dayOfNumber(dayNumber(firstDay) + index);
    return {
      day,
      when: day === today ? "today" : day < today ? "past" : "ahead",
      workouts: workouts.filter(({ workout }) => workoutDay(workout) === day),
    };
  });
}
