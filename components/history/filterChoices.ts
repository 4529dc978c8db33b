import { DISCIPLINES } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import { CLASS_TYPES } from "@/lib/training/classType";
import type { ClassType } from "@/lib/training/classType";
import type { HistoryRow } from "./historyRow";
import { LENGTH_CLASSES } from "@/lib/training/lengthClass";
import type { LengthClass } from "@/lib/training/lengthClass";

/** What each select offers: only values that some workout has. */
export type FilterChoices = {
  readonly disciplines: readonly Discipline[];
  readonly instructors: readonly { readonly key: BlindKey; readonly name: string }[];
  readonly lengths: readonly LengthClass[];
  readonly classTypes: readonly ClassType[];
  readonly devices: readonly string[];
};

/** The choices of a whole history. Instructors without an id of their own cannot be chosen: nothing tells two of a name apart. */
export function filterChoicesOf(rows: readonly HistoryRow[]): FilterChoices {
  const instructors = new Map<BlindKey, string>();
  const disciplines = new Set<Discipline>();
  const lengths = new Set<LengthClass>();
  const classTypes = new Set<ClassType>();
  const devices = new Set<string>();
  for (const { workout, lengthClass, classType } of rows) {
    const key = workout.instructor?.key ?? null;
    if (key !== null && !instructors.has(key)) instructors.set(key, workout.instructor?.name ?? "");
    disciplines.add(workout.discipline);
    if (lengthClass !== null) lengths.add(lengthClass);
    classTypes.add(classType);
    if (workout.device !== "") devices.add(workout.device);
  }
  return {
    disciplines: DISCIPLINES.filter((discipline) => disciplines.has(discipline)),
    instructors: [...instructors]
      .map(([key, name]) => ({ key, name }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
    lengths: LENGTH_CLASSES.filter((length) => lengths.has(length)),
    classTypes: CLASS_TYPES.filter((type) => classTypes.has(type)),
    devices: [...devices].sort((a, b) => a.localeCompare(b, "en")),
  };
}
