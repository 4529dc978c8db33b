import type { Profile } from "@/lib/domain/account";
import { disciplineOf } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";

/** The next round number of one of Peloton's counts. */
export type Milestone = {
  /** Null = all workouts together. */
  readonly discipline: Discipline | null;
  /** Peloton's own word for what is counted. */
  readonly name: string;
  readonly count: number;
  readonly next: number;
  /** How many are missing, 1 or more. */
  readonly left: number;
};

const FIRST_ROUND = [10, 25, 50, 100] as const;

/** 10, 25, 50, 100, then each further hundred: the first one above a count. */
export function nextMilestone(count: number): number {
  return FIRST_ROUND.find((round) => round > count) ?? (Math.floor(count / 100) + 1) * 100;
}

/**
 * The milestones ahead by Peloton's counts, the soonest first. Soonest is by how often a discipline was done lately
 * (`recent`: workouts of the last months), so that a single class years ago never stands in front; disciplines not done
 * lately follow, and those never done are none.
 */
export function milestonesOf(
  profile: Pick<Profile, "totalWorkouts" | "workoutCounts">,
  recent: ReadonlyMap<Discipline, number>,
): readonly Milestone[] {
  const all = [...recent.values()].reduce((sum, count) => sum + count, 0);
  const total = profile.totalWorkouts ?? 0;
  const ahead = profile.workoutCounts
    .filter(({ count }) => count > 0)
    .map(({ slug, name, count }) => {
      const discipline = disciplineOf(slug);
      return waitFor(milestone(discipline, name, count), recent.get(discipline) ?? 0);
    });
  if (total > 0) ahead.push(waitFor(milestone(null, "Workouts", total), all));
  return ahead
    .sort((a, b) => order(a.wait, b.wait) || a.milestone.left - b.milestone.left)
    .map((one) => one.milestone);
}

/** How long it takes at a pace; one at which nothing is done never comes. */
function waitFor(one: Milestone, pace: number): { readonly milestone: Milestone; readonly wait: number } {
  return { milestone: one, wait: pace > 0 ? one.left / pace : Number.POSITIVE_INFINITY };
}

function milestone(discipline: Discipline | null, name: string, count: number): Milestone {
  const next = nextMilestone(count);
  return { discipline, name, count, next, left: next - count };
}

/** Two that never come are alike: their difference would be no number. */
function order(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
