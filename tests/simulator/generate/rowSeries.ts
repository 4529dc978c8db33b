import type { Random } from "../seededRandom.ts";
import type { ClassPlan } from "./classPlan.ts";
import { type Series, sumOf } from "./series.ts";

/** A row: stroke rate near the target, watts from the rate, split from the watts; floor blocks are off the seat. */
export function drawRowSeries(plan: ClassPlan, random: Random): Series {
  const outputWatts: number[] = [];
  const strokeRateSpm: number[] = [];
  const splitPaceMin: (number | null)[] = [];
  let rate = 10;
  let wobble = 0;
  for (const block of plan.blocks) {
    const [low, high] = block.strokeRateSpm ?? [18, 22];
    const goal = low + (high - low) * random.between(0.2, 0.9) - (random.chance(0.14) ? 3 : 0);
    for (let second = 0; second < block.lengthSec; second += 1) {
      if (block.isFloor) {
        rate = 10;
        outputWatts.push(0);
        strokeRateSpm.push(0);
        splitPaceMin.push(null);
        continue;
      }
      rate += (goal - rate) / 6;
      wobble = wobble * 0.8 + random.normal() * 0.5;
      const watts = Math.max(8, Math.round(0.19 * Math.max(1, rate + wobble) ** 2));
      outputWatts.push(watts);
      strokeRateSpm.push(Math.max(0, Math.round(rate + wobble)));
      // The flywheel formula of rowing machines: watts = 2.8 / (seconds a meter)^3.
      splitPaceMin.push(Math.round(((500 * Math.cbrt(2.8 / watts)) / 60) * 100) / 100);
    }
  }
  const distanceM = splitPaceMin.reduce<number>(
    (sum, split) => sum + (split === null ? 0 : 500 / (split * 60)),
    0,
  );
  return {
    lengthSec: outputWatts.length,
    outputWatts,
    strokeRateSpm,
    splitPaceMin,
    // Output is per stroke: the sum is some 18 % above the work (26798 against 22630 in a real row).
    totalWorkJ: Math.round(sumOf(outputWatts) * 84.45) / 100,
    distanceM,
  };
}
