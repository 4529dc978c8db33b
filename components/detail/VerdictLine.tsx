import { adherenceFigures, headlineVerdict } from "@/lib/training/verdict";

import type { TargetedMetric } from "./detailModel";

/** The answer before the charts: "Held 5 of 6 blocks · 68 % in target · 21 % above · 11 % below". */
export function VerdictLine({ targeted }: { readonly targeted: TargetedMetric }) {
  if (targeted.adherence === null) return null;
  return <p class="workout-detail-verdict">{headlineVerdict(adherenceFigures(targeted.adherence))}</p>;
}
