import { DISCIPLINES, type Discipline } from "@/lib/domain/discipline";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { averageOutputOf } from "./compareFigures";
import { LENGTH_CLASSES, lengthClassOf, type LengthClass } from "./lengthClass";
import { meanOf } from "./mean";
import type { RiderHistory } from "./riderHistory";
import { countsInSums, workoutDay, workoutDurationSec } from "./workoutTime";

/** The mean of the average outputs of one discipline's classes of one length, W. */
type OutputOfLength = {
  readonly discipline: Discipline;
  readonly length: LengthClass;
  readonly averageOutputW: number;
  readonly workouts: number;
};

/** An instructor with what the rider did in their classes. */
export type InstructorTaken = {
  /** Null where Peloton names one without an id: they have no page. */
  readonly key: BlindKey | null;
  readonly name: string;
  /** Most workouts first. */
  readonly disciplines: readonly { readonly discipline: Discipline; readonly workouts: number }[];
  readonly workouts: number;
  readonly durationSec: number;
  /** By discipline, then length; a Tread's output is another quantity than a bike's. */
  readonly outputs: readonly OutputOfLength[];
  /** Mean share in target of the workouts with targets, 0..1; null without one. */
  readonly inShare: number | null;
  /** How many workouts that mean is of. */
  readonly targeted: number;
  readonly lastAtMs: number;
  readonly lastDay: LocalDay;
};

/**
 * Everybody whose classes were taken, most workouts first. What the rider left out is counted as taken and in no average;
 * what Peloton no longer has is not counted. Just Ride, Lanebreak and imports have no instructor.
 */
export function instructorsTaken(history: Pick<RiderHistory, "all" | "counted">): readonly InstructorTaken[] {
  const taken = groupsOf(history.all.filter(countsInSums));
  const counted = groupsOf(history.counted);
  return [...taken]
    .map(([group, workouts]) => instructorOf(workouts, counted.get(group) ?? []))
    .sort((a, b) => b.workouts - a.workouts || b.lastAtMs - a.lastAtMs);
}

/** The instructor of a workout's class; null for games, free rides and imports, whatever stands in the name's place. */
export function instructorOfWorkout(
  summary: Pick<WorkoutSummary, "kind" | "instructor">,
): WorkoutSummary["instructor"] {
  const isLed = summary.kind === "class" || summary.kind === "scenic" || summary.kind === "other";
  return isLed && (summary.instructor?.name ?? "") !== "" ? summary.instructor : null;
}

function groupsOf(summaries: readonly WorkoutSummary[]): ReadonlyMap<string, readonly WorkoutSummary[]> {
  const groups = new Map<string, WorkoutSummary[]>();
  for (const summary of summaries) {
    const instructor = instructorOfWorkout(summary);
    if (instructor === null) continue;
    const group = instructor.key ?? `named ${instructor.name}`;
    const found = groups.get(group);
    if (found === undefined) groups.set(group, [summary]);
    else found.push(summary);
  }
  return groups;
}

function instructorOf(
  workouts: readonly WorkoutSummary[],
  counted: readonly WorkoutSummary[],
): InstructorTaken {
  const last = workouts.reduce((newest, one) => (one.startedAtMs > newest.startedAtMs ? one : newest));
  const shares = counted.flatMap(({ derived }) => derived?.adherence?.inShare ?? []);
  return {
    key: last.instructor?.key ?? null,
    name: last.instructor?.name ?? "",
    disciplines: disciplinesOf(workouts),
    workouts: workouts.length,
    durationSec: workouts.reduce((sum, one) => sum + (workoutDurationSec(one) ?? 0), 0),
    outputs: outputsOf(counted),
    inShare: meanOf(shares),
    targeted: shares.length,
    lastAtMs: last.startedAtMs,
    lastDay: workoutDay(last),
  };
}

function disciplinesOf(workouts: readonly WorkoutSummary[]): InstructorTaken["disciplines"] {
  return DISCIPLINES.map((discipline) => ({
    discipline,
    workouts: workouts.filter((one) => one.discipline === discipline).length,
  }))
    .filter((one) => one.workouts > 0)
    .sort((a, b) => b.workouts - a.workouts);
}

function outputsOf(counted: readonly WorkoutSummary[]): readonly OutputOfLength[] {
  const groups = new Map<string, { discipline: Discipline; length: LengthClass; watts: number[] }>();
  for (const summary of counted) {
    const watts = averageOutputOf(summary);
    const length = lengthClassOf(summary.lengthSec);
    if (watts === null || length === null) continue;
    const name = `${summary.discipline} ${length}`;
    const group = groups.get(name) ?? { discipline: summary.discipline, length, watts: [] };
    groups.set(name, group);
    group.watts.push(watts);
  }
  return [...groups.values()]
    .map(({ discipline, length, watts }) => ({
      discipline,
      length,
      averageOutputW: meanOf(watts) ?? 0,
      workouts: watts.length,
    }))
    .sort(
      (a, b) =>
        DISCIPLINES.indexOf(a.discipline) - DISCIPLINES.indexOf(b.discipline) ||
        LENGTH_CLASSES.indexOf(a.length) - LENGTH_CLASSES.indexOf(b.length),
    );
}
