import type { UnitSystem } from "@/lib/domain/account";
import type { Block } from "@/lib/domain/target";
import { mostFaded } from "@/lib/training/repeats";
import { adherenceFigures, headlineVerdict, missedVerdict, mostFadedVerdict } from "@/lib/training/verdict";

import { bandLabel } from "./bandLabel";
import type { TargetedMetric } from "./detailModel";

import "./VerdictLine.css";

type Props = {
  readonly targeted: TargetedMetric;
  readonly units: UnitSystem;
  /** The figures around it are those of a selection: this one stays that of the workout, and says so. */
  readonly isRange: boolean;
  readonly onSelect: (block: Block) => void;
};

/**
 * The answer before the charts: "Held 5 of 6 blocks · 68 % in target · 21 % above · 11 % below", which were missed, and
 * where the rider faded, which leads to that block.
 */
export function VerdictLine({ targeted, units, isRange, onSelect }: Props) {
  if (targeted.adherence === null) return null;
  const verdict = headlineVerdict(adherenceFigures(targeted.adherence));
  if (isRange) return <p class="muted">Whole workout: {verdict}</p>;
  const missed = missedVerdict(targeted.blocks);
  const faded = mostFaded(targeted.blocks);
  const words = mostFadedVerdict(targeted.blocks, (block) => bandLabel(block, units));
  return (
    <div class="verdict-line">
      <p class="verdict-line-held">{verdict}</p>
      {missed === null ? null : <p>{missed}</p>}
      {words === null || faded === null ? null : (
        <button type="button" class="quiet verdict-line-faded" onClick={() => onSelect(faded)}>
          {words}
        </button>
      )}
    </div>
  );
}
