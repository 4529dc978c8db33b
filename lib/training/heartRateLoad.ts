import type { HeartRateZone } from "@/lib/domain/performance";
import type { DerivedFigures, WorkoutEfforts } from "@/lib/domain/workout";
import { heartRateStressScore, trimp } from "./heartRate";
import type { HeartRateSettings } from "./heartRate";

const HR_COVER = 0.8;

/** Load by heart rate as it is stored. */
type HeartRateLoad = NonNullable<DerivedFigures["heartRateLoad"]>;

/** hrSS of one workout's seconds at each heart rate with these settings, seven digits of it; no load without settings. */
export function heartRateLoadOf(from: {
  readonly bpmSeconds: WorkoutEfforts["bpmSeconds"];
  readonly answerMaxBpm: number | null;
  readonly settings: HeartRateSettings | null;
}): HeartRateLoad {
  const { bpmSeconds, answerMaxBpm, settings } = from;
  const load = settings === null ? null : heartRateStressScore(trimp(bpmSeconds, settings), settings);
  return {
    load: load === null ? null : Number(load.toPrecision(7)),
    answerMaxBpm,
    settings: settingsMark(settings),
  };
}

/** Whether heart rate was measured for so much of the time that a load by it tells of the whole. */
export function coversLoad(bpmSeconds: WorkoutEfforts["bpmSeconds"], wholeSec: number): boolean {
  const measuredSec = bpmSeconds.reduce((sum, [, sec]) => sum + sec, 0);
  return measuredSec > 0 && measuredSec >= HR_COVER * wholeSec;
}

/** Names all that hrSS depends on beside the workout: equal marks, equal loads. Empty without settings. */
export function settingsMark(settings: HeartRateSettings | null): string {
  if (settings === null) return "";
  const { maxBpm, restingBpm, thresholdBpm, sex } = settings;
  return [maxBpm, restingBpm, thresholdBpm ?? "", sex === "female" ? "f" : "m"].join("/");
}

/** The maximum that a workout's own answer named: the end of its zone 5, bpm. */
export function answerMaxOf(zones: readonly HeartRateZone[]): number | null {
  return zones.find((zone) => zone.zone === 5)?.maxBpm ?? null;
}

/** The zones of an answer of which only the maximum is kept. */
export function zonesOfMax(answerMaxBpm: number | null): readonly HeartRateZone[] {
  return [{ zone: 5, minBpm: 0, maxBpm: answerMaxBpm, durationSec: null }];
}
