import { hasCyclingPower } from "@/lib/domain/discipline";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { LoadSource } from "./fitnessSources";
import type { WorkoutLoad } from "./load";
import { workoutDay } from "./workoutTime";

/** How many of some workouts have a load, where it comes from, and what would give one to the others. */
export type LoadCover = {
  readonly workouts: number;
  readonly covered: number;
  readonly bySource: Readonly<Record<LoadSource, number>>;
  /** Details are on their way; a load may come with them. */
  readonly coming: number;
  /** Those without a load, by what would give one: an FTP, a maximum heart rate, or the rider's own effort alone. */
  readonly missing: { readonly ftp: number; readonly heartRate: number; readonly effort: number };
};

/** The cover of the workouts on or after the local day `from` (null = all). */
export function loadCover(
  summaries: readonly WorkoutSummary[],
  loads: ReadonlyMap<BlindKey, WorkoutLoad>,
  from: LocalDay | null,
): LoadCover {
  const bySource = { power: 0, heartRate: 0, zones: 0, effort: 0 };
  const missing = { ftp: 0, heartRate: 0, effort: 0 };
  let workouts = 0;
  let covered = 0;
  let coming = 0;
  for (const summary of summaries) {
    if (from !== null && workoutDay(summary) < from) continue;
    workouts += 1;
    const source = loads.get(summary.key)?.source ?? null;
    if (source !== null) {
      covered += 1;
      bySource[source] += 1;
    } else if (summary.state === "listed") {
      coming += 1;
    } else {
      missing[whatIsMissing(summary)] += 1;
    }
  }
  return { workouts, covered, bySource, coming, missing };
}

function whatIsMissing(summary: WorkoutSummary): keyof LoadCover["missing"] {
  const { discipline, derived, heartRateZoneSec } = summary;
  if (hasCyclingPower(discipline) && (derived?.normalizedPowerW ?? null) !== null) return "ftp";
  return heartRateZoneSec !== null && heartRateZoneSec.some((sec) => sec > 0) ? "heartRate" : "effort";
}
