import { countOf, countText, numberText } from "@/lib/domain/format";
import type { BandMetric } from "@/lib/domain/target";
import type { AdherenceOverTime, AdherenceSums } from "@/lib/training/adherenceOverTime";

const NAMES: Readonly<Record<BandMetric, string>> = {
  output: "Power zones",
  cadence: "Cadence",
  resistance: "Resistance",
  speed: "Pace",
  incline: "Incline",
  strokeRate: "Stroke rate",
  splitPace: "Rowing pace",
};

/** What a class's targets are about, as a rider calls it. */
export function targetName(metric: BandMetric): string {
  return NAMES[metric];
}

/** A share 0..1 in whole percent: "68 %"; a dash where there is none. */
export function shareText(share: number | null): string {
  return share === null ? "–" : `${numberText(share * 100)} %`;
}

/** "412 of 520 blocks (79 %)"; null where no block was long enough to be held. */
export function heldText({
  heldBlocks,
  blocks,
}: Pick<AdherenceSums, "heldBlocks" | "blocks">): string | null {
  if (blocks === 0) return null;
  return `${countText(heldBlocks)} of ${countOf(blocks, "block")} (${shareText(heldBlocks / blocks)})`;
}

/** Which classes were judged and which not. */
export function judgedWords(counts: Omit<AdherenceOverTime, "metrics">): string {
  const { judged, noFtp, notMeasured, coming } = counts;
  const parts = [
    `${countOf(judged, "class", "classes")} with targets ${judged === 1 ? "was" : "were"} judged.`,
    ...(noFtp === 0
      ? []
      : [`${countText(noFtp)} not: no FTP is known for ${noFtp === 1 ? "its" : "their"} date.`]),
    ...(notMeasured === 0 ? [] : [`${countText(notMeasured)} not: nothing was measured for the target.`]),
    ...(coming === 0 ? [] : [`Details of ${countOf(coming, "workout")} are on their way.`]),
  ];
  return parts.join(" ");
}
