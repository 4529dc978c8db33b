import type { WorkoutSummary } from "@/lib/domain/workout";
import type { WorkoutLoad } from "./load";
import { efficiencyFactor } from "./power";

/** The figures that workouts like each other are compared by, in reading order. */
export const COMPARED = [
  "averageOutput",
  "normalizedPower",
  "averageHeartRate",
  "efficiency",
  "load",
  "inTarget",
  "held",
] as const;

export type ComparedName = (typeof COMPARED)[number];

/** W, W, bpm, W per bpm, load, share 0..1 of the targeted seconds, share 0..1 of the blocks; null = not measured. */
export type ComparedFigures = Readonly<Record<ComparedName, number | null>>;

/** What one workout brings into a comparison. */
export function comparedFigures(summary: WorkoutSummary, load: WorkoutLoad): ComparedFigures {
  const { derived } = summary;
  const power = positive(derived?.normalizedPowerW ?? null);
  const heartRate = averageHeartRateOf(summary);
  const adherence = derived?.adherence ?? null;
  return {
    averageOutput: averageOutputOf(summary),
    normalizedPower: power,
    averageHeartRate: heartRate,
    efficiency: power === null || heartRate === null ? null : efficiencyFactor(power, heartRate),
    load: load.value,
    inTarget: adherence?.inShare ?? null,
    held: adherence === null || adherence.blocks === 0 ? null : adherence.heldBlocks / adherence.blocks,
  };
}

/** Average output, W: ours over the seconds ridden, else Peloton's (rows, and before the details came); null = not measured. */
export function averageOutputOf(summary: Pick<WorkoutSummary, "derived" | "pelotonAverages">): number | null {
  return positive(summary.derived?.averages.outputW ?? null) ?? positive(summary.pelotonAverages.outputW);
}

/** Average heart rate, bpm: ours without dropouts, else Peloton's; null = not measured. */
export function averageHeartRateOf(
  summary: Pick<WorkoutSummary, "derived" | "pelotonAverages">,
): number | null {
  return (
    positive(summary.derived?.averages.heartRateBpm ?? null) ?? positive(summary.pelotonAverages.heartRateBpm)
  );
}

// Peloton says 0 where a machine measured nothing.
function positive(value: number | null): number | null {
  return value === null || value <= 0 ? null : value;
}
