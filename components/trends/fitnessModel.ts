import type { LocalDay } from "@/lib/domain/ids";
import type { Fitness } from "@/lib/training/fitness";
import { fitnessAnswer } from "@/lib/training/fitnessAnswer";
import type { FitnessAnswer } from "@/lib/training/fitnessAnswer";
import { loadCover } from "@/lib/training/fitnessCover";
import type { LoadCover } from "@/lib/training/fitnessCover";
import type { FitnessDay } from "@/lib/training/fitnessLine";
import type { RiderHistory } from "@/lib/training/riderHistory";
import { fitnessPlots } from "./fitnessPlots";
import type { FitnessPlots } from "./fitnessPlots";
import { fitnessBase } from "./fitnessWords";

/** Everything on the fitness page. */
export type FitnessModel =
  /** No workout has a load: the cover says what would give one. */
  | { readonly type: "noLoads"; readonly cover: LoadCover; readonly base: null }
  | {
      readonly type: "line";
      readonly answer: FitnessAnswer;
      readonly plots: FitnessPlots;
      /** The last day of the line, after 14 days of rest. */
      readonly rested: FitnessDay;
      /** Of the workouts in the range. */
      readonly cover: LoadCover;
      /** First day drawn. */
      readonly shownFrom: LocalDay;
      /** Where the rider's own start is, when it is used. */
      readonly seededFrom: LocalDay | null;
      /** What the line rests on while older workouts are still coming. */
      readonly base: string | null;
    };

/** Derives the page from a fitness line; `from`: the first day of the range, null = all. */
export function fitnessModel(given: {
  readonly fitness: Fitness;
  readonly loads: RiderHistory["loads"];
  readonly from: LocalDay | null;
}): FitnessModel {
  const { fitness, loads, from } = given;
  const { line, workouts } = fitness;
  const answer = fitnessAnswer(fitness);
  const first = line?.days[0];
  const rested = line?.days.at(-1);
  if (line === null || answer === null || first === undefined || rested === undefined) {
    return { type: "noLoads", cover: loadCover(workouts, loads, null), base: null };
  }
  const shownFrom = from === null || from < first.day ? first.day : from;
  return {
    type: "line",
    answer,
    plots: fitnessPlots({ line, bySource: fitness.bySource, from }),
    rested,
    cover: loadCover(workouts, loads, shownFrom),
    shownFrom,
    seededFrom: fitness.isSeeded ? first.day : null,
    base: fitnessBase(fitness),
  };
}
