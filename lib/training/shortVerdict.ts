import { countOf } from "@/lib/domain/format";
import type { Adherence } from "@/lib/domain/target";

/** What the sentences need of an adherence; the summary's stored one fits too. */
export type AdherenceFigures = Pick<Adherence, "heldBlocks" | "blocks"> & {
  readonly inShare: number;
  readonly aboveShare: number;
  readonly belowShare: number;
};

/** Whole percents that sum to 100: the share in target is rounded as Peloton's is, the rest fits around it. */
export function wholePercents(figures: AdherenceFigures): {
  readonly inPct: number;
  readonly abovePct: number;
  readonly belowPct: number;
} {
  const inPct = Math.round(figures.inShare * 100);
  const abovePct = Math.min(100 - inPct, Math.round(figures.aboveShare * 100));
  return figures.belowShare === 0
    ? { inPct, abovePct: 100 - inPct, belowPct: 0 }
    : { inPct, abovePct, belowPct: 100 - inPct - abovePct };
}

/** "Held 5 of 6 blocks"; a class without a block long enough to hold says "68 % in target". */
export function shortVerdict(figures: AdherenceFigures): string {
  return figures.blocks === 0
    ? `${wholePercents(figures).inPct} % in target`
    : `Held ${figures.heldBlocks} of ${countOf(figures.blocks, "block")}`;
}
