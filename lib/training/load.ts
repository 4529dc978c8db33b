import type { Profile } from "@/lib/domain/account";
import { hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import type { PerformanceGraph } from "@/lib/domain/performance";
import type { DerivedFigures, WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import {
  type HeartRateSettings,
  heartRateSettingsOf,
  heartRateStressOfZones,
  heartRateStressScore,
  trimp,
} from "./heartRate";
import { trainingStressScore } from "./power";

const HR_COVER = 0.8;

/** A workout's Load and where it comes from. `value` null and `source` null together: none can be told. */
export type WorkoutLoad = {
  readonly value: number | null;
  /** `zones` is an estimate and is shown with "≈". */
  readonly source: "power" | "heartRate" | "zones" | null;
  /** A bootcamp of which only the bike part could be counted. */
  readonly isBikePartOnly: boolean;
};

const NO_LOAD: WorkoutLoad = { value: null, source: null, isBikePartOnly: false };

/**
 * The Load of one workout, first that applies: power TSS, hrSS (made with the other derived figures), the estimate from
 * its five heart-rate zones, none. A bootcamp is counted whole by heart rate first, else its bike part by power.
 * `ftpWatts` is the FTP at the workout's date, `heartRate` the rider's settings by the profile; null = not known.
 */
export function loadOf(
  summary: Pick<WorkoutSummary, "discipline" | "derived" | "heartRateZoneSec">,
  known: { readonly ftpWatts: number | null; readonly heartRate: HeartRateSettings | null },
): WorkoutLoad {
  const byPower = powerLoad(summary, known.ftpWatts);
  const byHeart = heartRateLoad(summary);
  if (!isBootcamp(summary.discipline)) {
    return byPower ?? byHeart ?? zonesLoad(summary, known.heartRate) ?? NO_LOAD;
  }
  const bikePart = byPower === null ? null : { ...byPower, isBikePartOnly: true };
  return byHeart ?? bikePart ?? zonesLoad(summary, known.heartRate) ?? NO_LOAD;
}

/**
 * hrSS of a workout as it is stored with the derived figures; null where heart rate covers less than 80 % of `wholeSec`
 * or no maximum is known. The answer's own zone 5 maximum goes before the profile's.
 */
export function derivedHeartRateLoad(from: {
  readonly bpmSeconds: WorkoutEfforts["bpmSeconds"];
  readonly wholeSec: number;
  readonly zones: PerformanceGraph["heartRateZones"];
  readonly profile: Pick<Profile, "maxHeartRateBpm"> | null;
}): DerivedFigures["heartRateLoad"] {
  const settings = heartRateSettingsOf({ zones: from.zones, profile: from.profile });
  const measuredSec = from.bpmSeconds.reduce((sum, [, sec]) => sum + sec, 0);
  if (settings === null || measuredSec === 0 || measuredSec < HR_COVER * from.wholeSec) return null;
  const load = heartRateStressScore(trimp(from.bpmSeconds, settings), settings);
  const ofAnswer = heartRateSettingsOf({ zones: from.zones, profile: null });
  return { load, profileMaxBpm: ofAnswer === null ? settings.maxBpm : null };
}

function powerLoad(
  summary: Pick<WorkoutSummary, "discipline" | "derived">,
  ftpWatts: number | null,
): WorkoutLoad | null {
  const derived = summary.derived;
  if (!hasCyclingPower(summary.discipline) || derived === null || ftpWatts === null || ftpWatts <= 0)
    return null;
  if (derived.normalizedPowerW === null) return null;
  const { activeSec, normalizedPowerW } = derived;
  return {
    value: trainingStressScore({ activeSec, normalizedPowerW, ftpWatts }),
    source: "power",
    isBikePartOnly: false,
  };
}

function heartRateLoad(summary: Pick<WorkoutSummary, "derived">): WorkoutLoad | null {
  const made = summary.derived?.heartRateLoad ?? null;
  return made === null ? null : { value: made.load, source: "heartRate", isBikePartOnly: false };
}

function zonesLoad(
  summary: Pick<WorkoutSummary, "heartRateZoneSec">,
  settings: HeartRateSettings | null,
): WorkoutLoad | null {
  const zoneSec = summary.heartRateZoneSec;
  if (settings === null || zoneSec === null || zoneSec.every((sec) => sec === 0)) return null;
  return { value: heartRateStressOfZones(zoneSec, settings), source: "zones", isBikePartOnly: false };
}
