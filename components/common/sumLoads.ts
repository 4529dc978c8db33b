import type { WorkoutLoad } from "@/lib/training/load";

/** A sum of loads with its cover: how many of the workouts have one. An estimate among them makes the sum one. */
export type LoadSum = {
  readonly load: WorkoutLoad;
  readonly covered: number;
  readonly of: number;
};

export function sumLoads(loads: readonly WorkoutLoad[]): LoadSum {
  const known = loads.filter((load) => load.value !== null);
  return {
    load: {
      value: known.length === 0 ? null : known.reduce((sum, load) => sum + (load.value ?? 0), 0),
      source: known.length === 0 ? null : known.some((load) => load.source === "zones") ? "zones" : "power",
      isBikePartOnly: false,
    },
    covered: known.length,
    of: loads.length,
  };
}
