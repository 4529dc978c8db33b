import { hasCyclingPower } from "@/lib/domain/discipline";
import type { LocalDay } from "@/lib/domain/ids";
import { bestCurveSlices, devicesOf, pointAt } from "@/lib/training/bestCurve";
import type { CurvePoint, EffortsByKey } from "@/lib/training/bestCurve";
import { BEST_EFFORT_DURATIONS_SEC } from "@/lib/training/bestEfforts";
import { CRITICAL_POWER_DURATIONS_SEC, criticalPowerOf } from "@/lib/training/criticalPower";
import type { CriticalPowerFit } from "@/lib/training/criticalPower";
import { deviceChanges } from "@/lib/training/deviceChanges";
import type { DeviceChange } from "@/lib/training/deviceChanges";
import { ftpFromTimeline, ftpOfWorkout } from "@/lib/training/ftpAtDate";
import { ftpSteps } from "@/lib/training/ftpSteps";
import type { FtpStep } from "@/lib/training/ftpSteps";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { Slices } from "@/lib/training/slices";
import { workoutDay } from "@/lib/training/workoutTime";
import { firstDayOf, inQuery } from "./trendsQuery";
import type { TrendsQuery, TrendsRange } from "./trendsQuery";

/** The curves that are laid over each other, the nearest first. */
const CURVE_RANGES = ["90d", "year", "all"] as const satisfies readonly TrendsRange[];

/** The best curve of one range. */
export type RangeCurve = {
  readonly range: (typeof CURVE_RANGES)[number];
  readonly points: readonly CurvePoint[];
};

/** A best effort of the chosen range with what it was of the FTP of its day. */
export type EffortRow = CurvePoint & {
  readonly day: LocalDay;
  /** Of the FTP in force that day, 0..; null when none is known. */
  readonly shareOfFtp: number | null;
};

/** Critical power of the last 90 days and what it was read from. */
export type CriticalPowerModel = {
  readonly result: CriticalPowerFit;
  /** The efforts that were fitted, shortest first. */
  readonly efforts: readonly CurvePoint[];
  /** More than one: the efforts are of unlike machines. */
  readonly devices: readonly string[];
};

/** What Trends → Power draws. */
export type PowerModel = {
  /** Rides with power in the whole history, of the chosen device. */
  readonly rides: number;
  readonly curves: readonly RangeCurve[];
  readonly range: TrendsRange;
  readonly efforts: readonly EffortRow[];
  readonly criticalPower: CriticalPowerModel;
  /** Steps of the chosen range; the first one begins with it. */
  readonly ftp: readonly FtpStep[];
  readonly changes: readonly DeviceChange[];
  readonly today: LocalDay;
};

/** Puts the page together from the efforts of all rides; in slices, since there may be thousands. */
export function* powerModelSlices(from: {
  readonly history: Pick<RiderHistory, "counted" | "ftp">;
  readonly efforts: EffortsByKey;
  readonly query: TrendsQuery;
  readonly today: LocalDay;
}): Slices<PowerModel> {
  const { history, efforts, today } = from;
  const query = { ...from.query, discipline: null };
  const bikes = history.counted.filter(({ discipline }) => hasCyclingPower(discipline));
  const rides = bikes.filter(
    ({ key, device }) =>
      (query.device === null || device === query.device) && (efforts.get(key)?.powerCurveW.length ?? 0) > 0,
  );
  yield;
  const curves: RangeCurve[] = [];
  for (const range of CURVE_RANGES) {
    const points = yield* bestCurveSlices(inQuery(rides, { ...query, range }, today), efforts);
    curves.push({ range, points });
  }
  const known = curves.find(({ range }) => range === query.range)?.points;
  const chosen = known ?? (yield* bestCurveSlices(inQuery(rides, query, today), efforts));
  const steps = ftpSteps(history.ftp, bikes, today);
  yield;
  return {
    rides: rides.length,
    curves: curves.filter(({ points }) => points.length > 0),
    range: query.range,
    efforts: BEST_EFFORT_DURATIONS_SEC.flatMap((durationSec) => {
      const point = pointAt(chosen, durationSec);
      return point === null ? [] : [effortRow(point, history)];
    }),
    criticalPower: criticalPowerModel(curves[0]?.points ?? [], history, today),
    ftp: stepsFrom(steps, firstDayOf(query.range, today)),
    changes: deviceChanges(bikes),
    today,
  };
}

function effortRow(point: CurvePoint, history: Pick<RiderHistory, "ftp">): EffortRow {
  const ftpWatts = ftpOfWorkout(history.ftp, point.workout)?.watts ?? null;
  return {
    ...point,
    day: workoutDay(point.workout),
    shareOfFtp: ftpWatts === null || ftpWatts <= 0 ? null : point.watts / ftpWatts,
  };
}

function criticalPowerModel(
  curve: readonly CurvePoint[],
  history: Pick<RiderHistory, "ftp">,
  today: LocalDay,
): CriticalPowerModel {
  const atMs = Date.parse(`${today}T23:59:59Z`);
  const ftpWatts = ftpFromTimeline(history.ftp, { atMs, day: today })?.watts ?? null;
  const efforts = CRITICAL_POWER_DURATIONS_SEC.flatMap((durationSec) => pointAt(curve, durationSec) ?? []);
  return { result: criticalPowerOf(efforts, ftpWatts), efforts, devices: devicesOf(efforts) };
}

/** The steps that reach into a range; what held on its first day begins with it. */
function stepsFrom(steps: readonly FtpStep[], first: LocalDay | null): readonly FtpStep[] {
  if (first === null) return steps;
  const held = steps.findLast(({ day }) => day <= first);
  const later = steps.filter(({ day }) => day > first);
  return held === undefined ? later : [held, ...later];
}
