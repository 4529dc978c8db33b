import type { TargetBand } from "@/lib/domain/target";

/** The zone color (1–7) of a zone or an intensity, which count from 1 and from 0; null for plain ranges. */
export function zoneOfBlock(band: Pick<TargetBand, "metric" | "level">): number | null {
  if (band.level === null) return null;
  return Math.min(7, band.metric === "output" ? band.level : band.level + 1);
}
