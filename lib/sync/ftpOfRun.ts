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

/** Its adherence was measured against another FTP than the one in force now (or against none, and there is one). */
export function isStaleByFtp(run: FtpOfRun, summary: WorkoutSummary): boolean {
  const { derived } = summary;
  if (derived === null || !hasCyclingPower(summary.discipline)) return false;
  const usesFtp = derived.adherence?.metric === "output";
  const couldUseFtp =
    derived.adherence === null &&
    derived.averages.outputW !== null &&
    derived.targetMetrics.includes("output");
  return (usesFtp || couldUseFtp) && ftpWattsOf(run, summary) !== derived.ftpWattsUsed;
}
