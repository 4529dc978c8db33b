import type { Discipline } from "@/lib/domain/discipline";

import type { FigureName } from "./figureNames";

const CYCLING: readonly FigureName[] = [
  "Total output",
  "Average output",
  "Normalized power",
  "Load",
  "Average heart rate",
  "In target",
];
const ON_FOOT: readonly FigureName[] = [
  "Distance",
  "Average pace",
  "Elevation gain",
  "Average heart rate",
  "In target",
];
const ROWING: readonly FigureName[] = [
  "Distance",
  "Average pace",
  "Average stroke rate",
  "Total output",
  "Average heart rate",
];
const STRENGTH: readonly FigureName[] = [
  "Length",
  "Repetitions",
  "Weight lifted",
  "Average heart rate",
  "Load",
];
const OTHERS: readonly FigureName[] = ["Length", "Average heart rate", "Calories", "Strive Score"];

const NAMES: Readonly<Record<Discipline, readonly FigureName[]>> = {
  cycling: CYCLING,
  bikeBootcamp: CYCLING,
  running: ON_FOOT,
  walking: ON_FOOT,
  treadBootcamp: ON_FOOT,
  rowing: ROWING,
  rowBootcamp: ROWING,
  strength: STRENGTH,
  yoga: OTHERS,
  stretching: OTHERS,
  meditation: OTHERS,
  cardio: OTHERS,
  other: OTHERS,
};

/** The figures that stand large at the top, in order; those the workout lacks are simply not there. */
export function largeFigureNames(discipline: Discipline): readonly FigureName[] {
  return NAMES[discipline];
}
