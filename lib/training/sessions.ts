import type { BlindKey } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { workoutDurationSec } from "./workoutTime";

/** How long a pause may be between two workouts of one session. */
const SESSION_GAP_SEC = 300;

/** Workouts done one after the other, across disciplines, oldest first; most have one part. */
export type Session = { readonly parts: readonly WorkoutSummary[] };

/** Groups workouts: the next one's `createdAtMs` lies at most `gapSec` after the latest end before it. Newest session first. */
export function sessionsOf(
  summaries: readonly WorkoutSummary[],
  gapSec: number = SESSION_GAP_SEC,
): readonly Session[] {
  const sessions: WorkoutSummary[][] = [];
  let endMs = Number.NEGATIVE_INFINITY;
  for (const summary of [...summaries].sort((a, b) => a.createdAtMs - b.createdAtMs)) {
    if (summary.createdAtMs <= endMs + gapSec * 1000) sessions.at(-1)?.push(summary);
    else sessions.push([summary]);
    endMs = Math.max(endMs, endOf(summary));
  }
  return sessions.toReversed().map((parts) => ({ parts }));
}

function endOf(summary: WorkoutSummary): number {
  return summary.endedAtMs ?? summary.startedAtMs + (workoutDurationSec(summary) ?? 0) * 1000;
}

/** "Part 2 of 4 in this session": where a workout stands; null when it is alone or unknown. */
export function partInSession(
  sessions: readonly Session[],
  key: BlindKey,
): { readonly part: number; readonly of: number; readonly session: Session } | null {
  for (const session of sessions) {
    const index = session.parts.findIndex((summary) => summary.key === key);
    if (index >= 0 && session.parts.length > 1) return { part: index + 1, of: session.parts.length, session };
  }
  return null;
}
