import type { LoadSum } from "@/lib/domain/glance";
import type { WorkoutLoad } from "./load";

export const NO_LOADS: LoadSum = { value: null, isEstimate: false, covered: 0 };

/** The sum of two sums. */
export function addLoads(one: LoadSum, other: LoadSum): LoadSum {
  if (one.value === null) return other;
  if (other.value === null) return one;
  return {
    value: one.value + other.value,
    isEstimate: one.isEstimate || other.isEstimate,
    covered: one.covered + other.covered,
  };
}

/** The loads of several workouts together, with their cover. */
export function sumLoads(loads: readonly WorkoutLoad[]): LoadSum {
  return loads.reduce<LoadSum>((sum, load) => addLoads(sum, loadSumOf(load)), NO_LOADS);
}

/** One workout's load as a sum. */
export function loadSumOf({ value, source }: WorkoutLoad): LoadSum {
  return value === null ? NO_LOADS : { value, isEstimate: source === "zones", covered: 1 };
}
