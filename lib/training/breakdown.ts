import { disciplineName } from "@/lib/domain/discipline";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { classTypeName, classTypeOf } from "./classType";
import { instructorOfWorkout } from "./instructorsTaken";
import { lengthClassName, lengthClassOf } from "./lengthClass";
import { workoutDurationSec } from "./workoutTime";

/** What workouts are told apart by. */
export type BreakdownBy = "discipline" | "instructor" | "classType" | "length" | "device";

/** One part of a breakdown. */
export type BreakdownPart = {
  /** A discipline, an instructor's blind key, a class type, a length class, a device; null = has none, or none we know. */
  readonly key: string | null;
  readonly name: string;
  readonly workouts: number;
  readonly durationSec: number;
  /** Of the time of all parts, 0..1; of the workouts where none has a time. */
  readonly share: number;
};

type Kind = Pick<BreakdownPart, "key" | "name">;

/**
 * A set of workouts in parts, most time first. Every workout is in one part: those without an instructor (Just Ride,
 * Lanebreak, imports) or a known length are a part of their own, the last.
 */
export function breakdownOf(summaries: readonly WorkoutSummary[], by: BreakdownBy): readonly BreakdownPart[] {
  const parts = new Map<string, Kind & { workouts: number; durationSec: number }>();
  let allSec = 0;
  for (const summary of summaries) {
    const kind = kindOf(summary, by);
    const place = `${kind.key ?? "none"} ${kind.key === null ? kind.name : ""}`;
    const part = parts.get(place) ?? { ...kind, workouts: 0, durationSec: 0 };
    const durationSec = workoutDurationSec(summary) ?? 0;
    part.workouts += 1;
    part.durationSec += durationSec;
    allSec += durationSec;
    parts.set(place, part);
  }
  return [...parts.values()]
    .map(({ key, name, workouts, durationSec }) => ({
      key,
      name,
      workouts,
      durationSec,
      share: allSec > 0 ? durationSec / allSec : workouts / summaries.length,
    }))
    .sort(
      (a, b) =>
        Number(isRest(a)) - Number(isRest(b)) ||
        b.durationSec - a.durationSec ||
        b.workouts - a.workouts ||
        (a.name < b.name ? -1 : 1),
    );
}

const NO_INSTRUCTOR = "No instructor";
const NO_LENGTH = "Length not known";
const NO_DEVICE = "Device not known";

function isRest({ key, name }: Kind): boolean {
  return key === null && (name === NO_INSTRUCTOR || name === NO_LENGTH || name === NO_DEVICE);
}

function kindOf(summary: WorkoutSummary, by: BreakdownBy): Kind {
  switch (by) {
    case "discipline":
      return { key: summary.discipline, name: disciplineName(summary.discipline) };
    case "instructor": {
      const instructor = instructorOfWorkout(summary);
      return { key: instructor?.key ?? null, name: instructor?.name ?? NO_INSTRUCTOR };
    }
    case "classType": {
      const type = classTypeOf(summary);
      return { key: type, name: classTypeName(type) };
    }
    case "length": {
      const length = lengthClassOf(workoutDurationSec(summary));
      return { key: length, name: length === null ? NO_LENGTH : lengthClassName(length) };
    }
    case "device":
      break;
  }
  const device = summary.device.trim();
  return device === "" ? { key: null, name: NO_DEVICE } : { key: device, name: device };
}
