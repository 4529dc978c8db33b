import { adherenceFigures, headlineVerdict } from "@/lib/training/verdict";

import type { TargetedMetric } from "./detailModel";

/** The answer before the charts: "Held 5 of 6 blocks · 68 % in target · 21 % above · 11 % below". */
export function VerdictLine({
  targeted,
  isRange,
}: {
  readonly targeted: TargetedMetric;
  /** The figures around it are those of a selection: this one stays that of the workout, and says so. */
  readonly isRange: boolean;
}) {
  if (targeted.adherence === null) return null;
  const verdict = headlineVerdict(adherenceFigures(targeted.adherence));
  if (isRange) return <p class="muted">Whole workout: {verdict}</p>;
  return <p class="workout-detail-verdict">{verdict}</p>;
}
