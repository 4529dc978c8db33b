import { hasCyclingPower, isBootcamp } from "@/lib/domain/discipline";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { heartRateStressOfZones } from "./heartRate";
import type { HeartRateSettings } from "./heartRate";
import { trainingStressScore } from "./power";
import { workoutDurationSec } from "./workoutTime";

/** Load of an hour at the rider's own effort 1–10. */
const EFFORT_LOADS_AN_HOUR = [20, 30, 40, 50, 60, 70, 80, 100, 120, 140] as const;

/** A workout's Load and where it comes from. `value` null and `source` null together: none can be told. */
export type WorkoutLoad = {
  readonly value: number | null;
  /** `effort`: the rider's own 1–10. `zones` is an estimate and is shown with "≈". */
  readonly source: "effort" | "power" | "heartRate" | "zones" | null;
  /** A bootcamp of which only the bike part could be counted. */
  readonly isBikePartOnly: boolean;
};

export const NO_LOAD: WorkoutLoad = { value: null, source: null, isBikePartOnly: false };

/** What a load needs of a summary. */
export type LoadedWorkout = Pick<
  WorkoutSummary,
  "discipline" | "derived" | "heartRateZoneSec" | "lengthSec" | "startedAtMs" | "endedAtMs"
>;

/**
 * The Load of one workout, first that applies: the rider's own effort (1–10, by the hour), power TSS, hrSS (made with
 * the other derived figures), the estimate from its five heart-rate zones, none. A bootcamp is counted whole by heart
 * rate first, else its bike part by power. `ftpWatts` is the FTP at the workout's date, `heartRate` the rider's settings
 * of that day; null = not known. `effort` null or left out = not said.
 */
export function loadOf(
  summary: LoadedWorkout,
  known: {
    readonly ftpWatts: number | null;
    readonly heartRate: HeartRateSettings | null;
    readonly effort?: number | null;
  },
): WorkoutLoad {
  const byEffort = effortLoad(summary, known.effort ?? null);
  if (byEffort !== null) return byEffort;
  const byPower = powerLoad(summary, known.ftpWatts);
  const byHeart = heartRateLoad(summary);
  if (!isBootcamp(summary.discipline)) {
    return byPower ?? byHeart ?? zonesLoad(summary, known.heartRate) ?? NO_LOAD;
  }
  const bikePart = byPower === null ? null : { ...byPower, isBikePartOnly: true };
  return byHeart ?? bikePart ?? zonesLoad(summary, known.heartRate) ?? NO_LOAD;
}

function effortLoad(summary: LoadedWorkout, effort: number | null): WorkoutLoad | null {
  const anHour = effort === null ? undefined : EFFORT_LOADS_AN_HOUR[effort - 1];
  const durationSec = workoutDurationSec(summary);
  if (anHour === undefined || durationSec === null) return null;
  return { value: (anHour * durationSec) / 3600, source: "effort", isBikePartOnly: false };
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
  const load = summary.derived?.heartRateLoad?.load ?? null;
  return load === null ? null : { value: load, source: "heartRate", isBikePartOnly: false };
}

function zonesLoad(
  summary: Pick<WorkoutSummary, "heartRateZoneSec">,
  settings: HeartRateSettings | null,
): WorkoutLoad | null {
  const zoneSec = summary.heartRateZoneSec;
  if (settings === null || zoneSec === null || zoneSec.every((sec) => sec === 0)) return null;
  return { value: heartRateStressOfZones(zoneSec, settings), source: "zones", isBikePartOnly: false };
}
