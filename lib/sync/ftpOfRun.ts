import { hasCyclingPower } from "@/lib/domain/discipline";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { ftpOfWorkout, ftpTimeline } from "@/lib/training/ftpAtDate";
import type { Run } from "./run";

type FtpOfRun = Pick<Run, "known" | "yours" | "profile" | "ftp">;

/** The FTP in force at the workout's date, W, from everything stored by now; null = unknown. */
export function ftpWattsOf(run: FtpOfRun, summary: WorkoutSummary): number | null {
  run.ftp ??= ftpTimeline({ yours: run.yours, profile: run.profile, summaries: [...run.known.values()] });
  return ftpOfWorkout(run.ftp, summary)?.watts ?? null;
}

/** It was derived with another FTP than the one in force now. */
export function isStaleByFtp(run: FtpOfRun, summary: WorkoutSummary): boolean {
  const { derived } = summary;
  if (derived === null || !hasCyclingPower(summary.discipline)) return false;
  return derived.targetMetrics.includes("output") && ftpWattsOf(run, summary) !== derived.ftpWattsUsed;
}
