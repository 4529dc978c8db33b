import { repeatsOf } from "@/lib/training/repeats";
import { shortVerdict } from "@/lib/training/shortVerdict";
import { adherenceFigures } from "@/lib/training/verdict";

import type { TargetedMetric } from "./detailModel";

/** "zone 4 blocks held 3 of 4", "held 12 of 16 blocks", "68 % in target": the target's part of a chart's name. */
export function heldSentence({ blocks, adherence }: TargetedMetric): string {
  if (adherence === null) return "not measured against its target";
  const hardest = repeatsOf(blocks).find((repeats) => repeats.label !== "" && repeats.measuredBlocks > 0);
  if (hardest === undefined || hardest.level === null) {
    const verdict = shortVerdict(adherenceFigures(adherence));
    return verdict.charAt(0).toLowerCase() + verdict.slice(1);
  }
  return `${hardest.label.toLowerCase()} blocks held ${hardest.heldBlocks} of ${hardest.measuredBlocks}`;
}
