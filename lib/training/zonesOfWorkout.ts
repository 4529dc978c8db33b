import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { boundsOfWorkout, heartRateZoneBounds, secondsInHeartRateZones } from "./heartRate";
import type { HeartRateBounds, HeartRateZoneSeconds } from "./heartRate";
import { heartRateOn } from "./heartRateAtDate";
import type { HeartRateTimeline } from "./heartRateAtDate";
import { zonesOfMax } from "./heartRateLoad";
import { secondsInPowerZonesOfSplit } from "./powerZones";
import type { ZoneSeconds } from "./powerZones";
import { workoutDay } from "./workoutTime";

/** What time in zones is made of, by workout. */
export type ZoneEffortsByKey = ReadonlyMap<BlindKey, Pick<WorkoutEfforts, "wattSeconds" | "bpmSeconds">>;

/**
 * The seconds of one workout in each zone, or why there are none: `noBounds` it was measured, but no FTP (no maximum
 * heart rate) is known; `notMeasured`; `coming` its details are on their way.
 */
export type ZonesOfWorkout<Seconds> =
  | { readonly type: "zones"; readonly seconds: Seconds; readonly isPelotons: boolean }
  | { readonly type: "noBounds" | "notMeasured" | "coming" };

/** Seconds in the seven power zones of a ride's own FTP; `ftpWatts` null = not known. */
export function powerZonesOfWorkout(
  { state }: Pick<WorkoutSummary, "state">,
  efforts: Pick<WorkoutEfforts, "wattSeconds"> | undefined,
  ftpWatts: number | null,
): ZonesOfWorkout<ZoneSeconds> {
  if (efforts === undefined || efforts.wattSeconds.length === 0) {
    return { type: state === "listed" ? "coming" : "notMeasured" };
  }
  if (ftpWatts === null || ftpWatts <= 0) return { type: "noBounds" };
  const seconds = secondsInPowerZonesOfSplit(efforts.wattSeconds, ftpWatts);
  return { type: "zones", seconds, isPelotons: false };
}

/**
 * Seconds in the five heart-rate zones by the limits of the workout's day; where the series or the limits are not
 * known, as Peloton counted them.
 */
export function heartRateZonesOfWorkout(
  summary: WorkoutSummary,
  efforts: Pick<WorkoutEfforts, "bpmSeconds"> | undefined,
  timeline: HeartRateTimeline,
): ZonesOfWorkout<HeartRateZoneSeconds> {
  const isMeasured = efforts !== undefined && efforts.bpmSeconds.length > 0;
  const bounds = isMeasured ? boundsOf(summary, timeline) : null;
  if (isMeasured && bounds !== null) {
    const seconds = secondsInHeartRateZones(efforts.bpmSeconds, bounds);
    return { type: "zones", seconds, isPelotons: false };
  }
  const counted = summary.heartRateZoneSec;
  if (counted !== null && counted.some((sec) => sec > 0)) {
    return { type: "zones", seconds: counted, isPelotons: true };
  }
  if (isMeasured) return { type: "noBounds" };
  return { type: summary.state === "listed" ? "coming" : "notMeasured" };
}

/** Of the ranges in a workout's answer only the maximum is stored; Peloton's rule gives the others back. */
function boundsOf(summary: WorkoutSummary, timeline: HeartRateTimeline): HeartRateBounds | null {
  const answerMaxBpm = summary.derived?.heartRateLoad?.answerMaxBpm ?? null;
  const settings = heartRateOn(timeline, workoutDay(summary), zonesOfMax(answerMaxBpm));
  if (settings?.ownBounds == null && answerMaxBpm !== null) return heartRateZoneBounds(answerMaxBpm);
  return boundsOfWorkout([], settings);
}
