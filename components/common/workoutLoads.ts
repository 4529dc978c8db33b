import type { OwnFtp, Profile } from "@/lib/domain/account";
import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { ftpOfWorkout, ftpTimeline } from "@/lib/training/ftpAtDate";
import { heartRateSettingsOf } from "@/lib/training/heartRate";
import { loadOf } from "@/lib/training/load";
import type { WorkoutLoad } from "@/lib/training/load";

type Known = {
  readonly summaries: readonly WorkoutSummary[];
  readonly own: readonly OwnFtp[];
  readonly profile: Profile | null;
};

/**
 * The load of every workout, each with the FTP of its own day: one timeline for all of them, so it is made once per
 * change of the vault.
 */
export function workoutLoads({ summaries, own, profile }: Known): ReadonlyMap<BlindKey, WorkoutLoad> {
  const timeline = ftpTimeline({ own, summaries, profile });
  const heartRate = heartRateSettingsOf({ profile });
  return new Map(
    summaries.map((summary) => {
      const ftpWatts = ftpOfWorkout(timeline, summary)?.watts ?? null;
      return [summary.key, loadOf(summary, { ftpWatts, heartRate })];
    }),
  );
}
