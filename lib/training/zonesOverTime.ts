import { hasCyclingPower } from "@/lib/domain/discipline";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { ftpOfWorkout } from "./ftpAtDate";
import type { Periods } from "./periods";
import type { RiderHistory } from "./riderHistory";
import type { Slices } from "./slices";
import { workoutDay } from "./workoutTime";
import { heartRateZonesOfWorkout, powerZonesOfWorkout } from "./zonesOfWorkout";
import type { ZoneEffortsByKey, ZonesOfWorkout } from "./zonesOfWorkout";

/** Time in the zones of one kind, and of how many workouts it is made. */
export type ZonesPart = {
  /** From zone 1 up: seven of power, five of heart rate; seconds. */
  readonly zoneSec: readonly number[];
  /** The same for each period. */
  readonly byPeriod: readonly (readonly number[])[];
  readonly workouts: number;
  /** Of these, counted by Peloton: the series or the limits are not known here. */
  readonly byPeloton: number;
  /** Measured, but no FTP (no maximum heart rate) is known for their date. */
  readonly noBounds: number;
  readonly notMeasured: number;
  /** Their details are on their way. */
  readonly coming: number;
};

/** How a rider spent the time. */
export type ZonesOverTime = { readonly power: ZonesPart; readonly heartRate: ZonesPart };

/** Some hundred values each: a few milliseconds. */
const SLICE = 100;

/**
 * Time in power zones (rides only, each by the FTP of its date) and in heart-rate zones (each by the limits of its day)
 * over some workouts, whole and by period. Every measured second is in one zone.
 */
export function* zonesOverTimeSlices(
  workouts: readonly WorkoutSummary[],
  known: {
    readonly history: Pick<RiderHistory, "ftp" | "heartRate">;
    readonly efforts: ZoneEffortsByKey;
    readonly periods: Periods;
  },
): Slices<ZonesOverTime> {
  const { history, efforts, periods } = known;
  const power = emptyPart(7, periods.list.length);
  const heartRate = emptyPart(5, periods.list.length);
  for (const [index, workout] of workouts.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    const own = efforts.get(workout.key);
    const period = periods.indexOf(workoutDay(workout));
    if (hasCyclingPower(workout.discipline)) {
      const ftpWatts = ftpOfWorkout(history.ftp, workout)?.watts ?? null;
      add(power, powerZonesOfWorkout(workout, own, ftpWatts), period);
    }
    add(heartRate, heartRateZonesOfWorkout(workout, own, history.heartRate), period);
  }
  return { power, heartRate };
}

type Sums = { -readonly [Name in keyof ZonesPart]: ZonesPart[Name] } & {
  readonly zoneSec: number[];
  readonly byPeriod: number[][];
};

function emptyPart(zones: number, periods: number): Sums {
  const nothing = () => Array.from({ length: zones }, () => 0);
  return {
    zoneSec: nothing(),
    byPeriod: Array.from({ length: periods }, nothing),
    workouts: 0,
    byPeloton: 0,
    noBounds: 0,
    notMeasured: 0,
    coming: 0,
  };
}

function add(sums: Sums, found: ZonesOfWorkout<readonly number[]>, period: number): void {
  if (found.type !== "zones") {
    sums[found.type] += 1;
    return;
  }
  sums.workouts += 1;
  if (found.isPelotons) sums.byPeloton += 1;
  const own = sums.byPeriod[period];
  found.seconds.forEach((sec, zone) => {
    sums.zoneSec[zone] = (sums.zoneSec[zone] ?? 0) + sec;
    if (own !== undefined) own[zone] = (own[zone] ?? 0) + sec;
  });
}
