import { disciplineName, DISCIPLINES, type Discipline } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import type { ClassTaken } from "@/lib/training/classesTaken";
import { LENGTH_CLASSES, lengthClassName, lengthClassOf, type LengthClass } from "@/lib/training/lengthClass";

/** One value of a select and the words for it. */
export type ClassChoice<Value extends string> = { readonly value: Value; readonly text: string };

/** What each select offers: only what some class has. */
export type ClassChoices = {
  readonly disciplines: readonly ClassChoice<Discipline>[];
  readonly instructors: readonly ClassChoice<BlindKey>[];
  readonly lengths: readonly ClassChoice<LengthClass>[];
};

/** The choices of all classes. Instructors without an id cannot be chosen: nothing tells two of a name apart. */
export function classChoicesOf(classes: readonly ClassTaken[]): ClassChoices {
  const disciplines = new Set(classes.map(({ discipline }) => discipline));
  const lengths = new Set(classes.map(({ lengthSec }) => lengthClassOf(lengthSec)));
  const instructors = new Map<BlindKey, string>();
  for (const { instructor } of classes) {
    if (instructor !== null && instructor.key !== null) instructors.set(instructor.key, instructor.name);
  }
  return {
    disciplines: DISCIPLINES.filter((one) => disciplines.has(one)).map((value) => ({
      value,
      text: disciplineName(value),
    })),
    instructors: [...instructors]
      .map(([value, text]) => ({ value, text }))
      .sort((a, b) => a.text.localeCompare(b.text, "en")),
    lengths: LENGTH_CLASSES.filter((one) => lengths.has(one)).map((value) => ({
      value,
      text: lengthClassName(value),
    })),
  };
}
