import type { ArchivedWorkout, WorkoutState, WorkoutSummary } from "@/lib/domain/workout";

/** One workout as one vault knows it. */
export type KnownWorkout = {
  readonly summary: WorkoutSummary;
  readonly answers: ArchivedWorkout | null;
};

const REACHED: Readonly<Record<WorkoutState, number>> = { listed: 0, failed: 1, unread: 2, complete: 3 };

/**
 * Which of two copies of the same workout is kept: the one that came further; of two that came equally far, the one
 * whose answers are there; else the one whose vault looked at Peloton later. The copy that is here wins a draw.
 */
export function takesBackup(here: KnownWorkout, backup: KnownWorkout, isBackupNewer: boolean): boolean {
  const further = REACHED[backup.summary.state] - REACHED[here.summary.state];
  if (further !== 0) return further > 0;
  if ((backup.answers === null) !== (here.answers === null)) return here.answers === null;
  return isBackupNewer;
}

/** The answers to keep: those of the copy that is kept, and of the other where that one was never asked. */
export function mergeAnswers(
  kept: ArchivedWorkout | null,
  other: ArchivedWorkout | null,
): ArchivedWorkout | null {
  if (kept === null || other === null) return kept ?? other;
  return {
    listItem: kept.listItem ?? other.listItem,
    detail: kept.detail ?? other.detail,
    graph: kept.graph ?? other.graph,
  };
}
