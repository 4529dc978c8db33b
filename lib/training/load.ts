import { hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { type HeartRateSettings, heartRateStressOfZones, heartRateStressScore, trimp } from "./heartRate";
import { trainingStressScore } from "./power";
import { workoutDurationSec } from "./workoutTime";

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
 * The Load of one workout, first that applies: power TSS, hrSS (heart rate on at least 80 % of the time; needs the
 * workout's `bpmSeconds`), the estimate from its five heart-rate zones, none. A bootcamp is counted whole by heart rate
 * first, else its bike part by power. `ftpWatts` is the FTP at the workout's date; null = not known.
 */
export function loadOf(
  summary: WorkoutSummary,
  known: {
    readonly ftpWatts: number | null;
    readonly heartRate: HeartRateSettings | null;
    readonly bpmSeconds?: WorkoutEfforts["bpmSeconds"] | null;
  },
): WorkoutLoad {
  const byPower = powerLoad(summary, known.ftpWatts);
  if (!isBootcamp(summary.discipline)) {
    return byPower ?? heartRateLoad(summary, known) ?? zonesLoad(summary, known.heartRate) ?? NO_LOAD;
  }
  const bikePart = byPower === null ? null : { ...byPower, isBikePartOnly: true };
  return heartRateLoad(summary, known) ?? bikePart ?? zonesLoad(summary, known.heartRate) ?? NO_LOAD;
}

function powerLoad(summary: WorkoutSummary, ftpWatts: number | null): WorkoutLoad | null {
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

function heartRateLoad(
  summary: WorkoutSummary,
  known: {
    readonly heartRate: HeartRateSettings | null;
    readonly bpmSeconds?: WorkoutEfforts["bpmSeconds"] | null;
  },
): WorkoutLoad | null {
  const bpmSeconds = known.bpmSeconds ?? null;
  if (known.heartRate === null || bpmSeconds === null || bpmSeconds.length === 0) return null;
  const measuredSec = bpmSeconds.reduce((sum, [, sec]) => sum + sec, 0);
  // A bootcamp's active seconds leave the floor out; its heart rate does not.
  const wholeSec = isBootcamp(summary.discipline)
    ? workoutDurationSec(summary)
    : (summary.derived?.activeSec ?? workoutDurationSec(summary));
  if (wholeSec === null || measuredSec < HR_COVER * wholeSec) return null;
  return {
    value: heartRateStressScore(trimp(bpmSeconds, known.heartRate), known.heartRate),
    source: "heartRate",
    isBikePartOnly: false,
  };
}

function zonesLoad(summary: WorkoutSummary, settings: HeartRateSettings | null): WorkoutLoad | null {
  const zoneSec = summary.heartRateZoneSec;
  if (settings === null || zoneSec === null || zoneSec.every((sec) => sec === 0)) return null;
  return { value: heartRateStressOfZones(zoneSec, settings), source: "zones", isBikePartOnly: false };
}
