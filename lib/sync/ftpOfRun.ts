import { hasCyclingPower } from "@/lib/domain/discipline";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { ftpOfWorkout, ftpTimeline } from "@/lib/training/ftpAtDate";
import type { Run } from "./run";

type FtpOfRun = Pick<Run, "known" | "own" | "profile" | "ftp">;

/** The FTP in force at the workout's date, W, from everything stored by now; null = unknown. */
export function ftpWattsOf(run: FtpOfRun, summary: WorkoutSummary): number | null {
  run.ftp ??= ftpTimeline({ own: run.own, profile: run.profile, summaries: [...run.known.values()] });
  return ftpOfWorkout(run.ftp, summary)?.watts ?? null;
}

/** It was derived with another FTP or another maximum heart rate than the one in force now. */
export function isStaleBySettings(run: FtpOfRun, summary: WorkoutSummary): boolean {
  const { derived } = summary;
  if (derived === null) return false;
  const usesFtp = hasCyclingPower(summary.discipline) && derived.targetMetrics.includes("output");
  if (usesFtp && ftpWattsOf(run, summary) !== derived.ftpWattsUsed) return true;
  const profileMaxBpm = derived.heartRateLoad?.profileMaxBpm ?? null;
  const max = run.profile?.maxHeartRateBpm;
  return profileMaxBpm !== null && profileMaxBpm !== (max?.customized ?? max?.default ?? null);
}
