import { hasCyclingPower } from "@/lib/domain/discipline";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { ftpFromTimeline } from "./ftpAtDate";
import type { FtpAtDate, FtpMoment, FtpTimeline } from "./ftpAtDate";
import { workoutDay } from "./workoutTime";

/** The FTP in force from a day on, until the next step. */
export type FtpStep = {
  readonly day: LocalDay;
  readonly watts: number;
  readonly source: FtpAtDate["source"];
  /** The workout it comes from; null for entries and profile values. */
  readonly key: BlindKey | null;
  readonly isAtLeast: boolean;
};

/**
 * How the FTP went, oldest first: a step wherever the value or its source changes. Asked at every ride, at every own
 * entry, right after every test, and now, so that it is what those workouts were measured by.
 */
export function ftpSteps(
  timeline: FtpTimeline,
  workouts: readonly WorkoutSummary[],
  today: LocalDay,
): readonly FtpStep[] {
  const steps: FtpStep[] = [];
  for (const moment of momentsOf(timeline, workouts, today)) {
    const ftp = ftpFromTimeline(timeline, moment);
    if (ftp === null) continue;
    // Two values of one day: what held at its end.
    if (steps.at(-1)?.day === moment.day) steps.pop();
    const last = steps.at(-1);
    if (last?.watts === ftp.watts && last.source === ftp.source) continue;
    const { watts, source, key, isAtLeast } = ftp;
    steps.push({ day: moment.day, watts, source, key, isAtLeast });
  }
  return steps;
}

function momentsOf(
  timeline: FtpTimeline,
  workouts: readonly WorkoutSummary[],
  today: LocalDay,
): readonly FtpMoment[] {
  return [
    ...workouts
      .filter(({ discipline }) => hasCyclingPower(discipline))
      .map((workout) => ({ atMs: workout.startedAtMs, day: workoutDay(workout) })),
    ...timeline.own.map(({ from }) => ({ atMs: Date.parse(`${from}T00:00:00Z`), day: from as LocalDay })),
    ...timeline.tests.map(({ atMs, day }) => ({ atMs: atMs + 1, day })),
    { atMs: Date.parse(`${today}T23:59:59Z`), day: today },
  ]
    .filter(({ day }) => day <= today)
    .sort((a, b) => (a.day === b.day ? a.atMs - b.atMs : a.day < b.day ? -1 : 1));
}
