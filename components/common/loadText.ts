import { numberText } from "@/lib/domain/format";
import type { Figure } from "@/lib/domain/format";
import type { LoadSum } from "@/lib/domain/glance";
import type { WorkoutLoad } from "@/lib/training/load";

const SOURCES: Readonly<Record<NonNullable<WorkoutLoad["source"]>, string>> = {
  effort: "from your own effort",
  power: "from power",
  heartRate: "from heart rate",
  zones: "estimated from heart-rate zones",
};

/** A load as a figure, "≈" before an estimate; null when none can be told. */
export function loadFigure({ value, source }: WorkoutLoad): Figure | null {
  if (value === null) return null;
  return { value: `${source === "zones" ? "≈ " : ""}${numberText(value)}`, unit: "" };
}

/** Several loads together as a figure; null when none of them can be told. */
export function loadSumFigure({ value, isEstimate }: Pick<LoadSum, "value" | "isEstimate">): Figure | null {
  return value === null ? null : { value: `${isEstimate ? "≈ " : ""}${numberText(value)}`, unit: "" };
}

/** Where a load comes from: "from power", "estimated from heart-rate zones"; null without a load. */
export function loadSourceText({ source, isBikePartOnly }: WorkoutLoad): string | null {
  if (source === null) return null;
  return isBikePartOnly ? `${SOURCES[source]}, bike part only` : SOURCES[source];
}
