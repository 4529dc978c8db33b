import { fitnessBase } from "@/components/trends/fitnessWords";
import type { Fitness } from "@/lib/training/fitness";
import { fitnessAnswer } from "@/lib/training/fitnessAnswer";
import type { FitnessAnswer } from "@/lib/training/fitnessAnswer";
import { loadCover } from "@/lib/training/fitnessCover";
import type { LoadCover } from "@/lib/training/fitnessCover";
import type { RiderHistory } from "@/lib/training/riderHistory";

/** Fitness as the dashboard shows it. */
export type FitnessPanelModel = {
  /** Null while no workout has a load. */
  readonly answer: FitnessAnswer | null;
  /** Fitness of each of the last days up to today, oldest first. */
  readonly spark: readonly number[];
  /** Of the workouts of those days; of all while there is no line. */
  readonly cover: LoadCover;
  /** What the line rests on while older workouts are still coming. */
  readonly base: string | null;
};

/** Twice the six weeks that are compared. */
const SPARK_DAYS = 84;

/** Cuts the last twelve weeks out of a fitness line. */
export function fitnessPanelModel(fitness: Fitness, loads: RiderHistory["loads"]): FitnessPanelModel {
  const { line, workouts } = fitness;
  const shown =
    line === null ? [] : line.days.slice(Math.max(0, line.todayIndex - SPARK_DAYS + 1), line.todayIndex + 1);
  const from = shown[0]?.day ?? null;
  return {
    answer: fitnessAnswer(fitness),
    spark: shown.map((day) => day.fitness),
    cover: loadCover(workouts, loads, from),
    base: fitnessBase(fitness),
  };
}
