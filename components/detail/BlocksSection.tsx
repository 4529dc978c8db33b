import { useMemo, useState } from "preact/hooks";

import type { UnitSystem } from "@/lib/domain/account";
import type { Block } from "@/lib/domain/target";
import { targetsInBlocks } from "@/lib/training/adherence";
import type { RideAxis } from "@/lib/training/axis";
import { blocksVerdict, mostFadedVerdict } from "@/lib/training/verdict";

import { metricDisplay } from "../chart/metricDisplay";
import type { TimeRange } from "../chart/timeRange";
import { bandLabel } from "./bandLabel";
import { BlockStrip } from "./BlockStrip";
import { BlockTable } from "./BlockTable";
import { TargetsInBlocks } from "./TargetsInBlocks";
import type { TargetedMetric } from "./detailModel";

import "./BlocksSection.css";

type Props = {
  readonly axis: RideAxis;
  /** At least one, the headline first. */
  readonly targeted: readonly TargetedMetric[];
  readonly units: UnitSystem;
  /** A pace class: speeds are written as paces. */
  readonly isPace: boolean;
  readonly selected: TimeRange | null;
  readonly onSelect: (range: TimeRange) => void;
};

/** What the class asked for block by block, and how each went. */
export function BlocksSection({ axis, targeted, units, isPace, selected, onSelect }: Props) {
  const [wanted, setWanted] = useState(targeted[0]?.metric ?? null);
  const shown = targeted.find((one) => one.metric === wanted) ?? targeted[0];
  const totals = useMemo(
    () =>
      shown === undefined || shown.adherence === null
        ? []
        : targetsInBlocks(axis, shown.outlines, shown.metric),
    [axis, shown],
  );
  if (shown === undefined) return null;
  const select = (block: Block) => onSelect({ startSec: block.startSec, endSec: block.endSec });
  return (
    <section class="blocks-section">
      <div class="blocks-section-head">
        <h2>Blocks</h2>
        {targeted.length < 2 ? null : (
          <div class="blocks-section-metrics" role="group" aria-label="Target">
            {targeted.map(({ metric }) => (
              <button
                key={metric}
                type="button"
                class="quiet"
                aria-pressed={metric === shown.metric}
                onClick={() => setWanted(metric)}
              >
                {metricDisplay(metric, units).name}
              </button>
            ))}
          </div>
        )}
      </div>
      <BlocksVerdict targeted={shown} units={units} />
      {shown.adherence === null ? null : <BlockStrip blocks={shown.blocks} onSelect={select} />}
      {totals.length === 0 ? null : <TargetsInBlocks targets={totals} units={units} />}
      <BlockTable blocks={shown.blocks} units={units} isPace={isPace} selected={selected} onSelect={select} />
    </section>
  );
}

/** The verdict as a sentence, Peloton's own figure beside ours; "not measured" without a series. */
function BlocksVerdict({
  targeted,
  units,
}: {
  readonly targeted: TargetedMetric;
  readonly units: UnitSystem;
}) {
  const { blocks, adherence } = targeted;
  const nameOf = (block: Block) => bandLabel(block, units);
  if (adherence === null) {
    return <p>Not measured: nothing was recorded that could be held against the plan.</p>;
  }
  return (
    <div>
      <p>
        {blocksVerdict(blocks, adherence, nameOf)} {mostFadedVerdict(blocks, nameOf)}
      </p>
      <p class="small muted">
        {Math.round(adherence.strictIn * 100)} % in target, {Math.round(adherence.lagTolerantIn * 100)} % if
        the old target counts for 5 s after a change
        {adherence.pelotonPct === null ? "" : ` · Peloton says ${adherence.pelotonPct} %`}
      </p>
    </div>
  );
}
