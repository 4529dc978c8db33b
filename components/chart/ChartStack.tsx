import { useCallback, useMemo, useState } from "preact/hooks";

import { CursorRow } from "./CursorRow";
import { cursorText } from "./cursorText";
import { MetricPanel } from "./MetricPanel";
import type { PlotPart, StackedPlot } from "./metricPlot";
import { PLOT_GEOMETRY } from "./plotGeometry";
import { rangeText } from "./rangeText";
import type { NamedSpan } from "./tableRows";
import type { TimeRange } from "./timeRange";
import { TimeSlider, type TrackBlock } from "./TimeSlider";
import { useChartColors } from "./useChartColors";

import "./ChartStack.css";

type Props = {
  /** The targeted metric first. */
  readonly plots: readonly StackedPlot[];
  readonly parts: readonly PlotPart[];
  /** The whole workout. */
  readonly whole: TimeRange;
  /** Where the cursor stands until it is moved, s; null = at the start. */
  readonly firstSec: number | null;
  /** What was selected; null = the whole workout. */
  readonly selected: TimeRange | null;
  readonly blocks: readonly NamedSpan[];
  readonly track: readonly TrackBlock[];
  readonly onSelect: (range: TimeRange | null) => void;
  readonly onCopy: (text: string) => Promise<void>;
};

/** Every metric of a workout over one time axis, with one cursor and one selection. */
export function ChartStack(props: Props) {
  const { plots, parts, whole, firstSec, selected, blocks, onSelect, onCopy } = props;
  const colors = useChartColors();
  const range = selected ?? whole;
  const [wantedSec, setWantedSec] = useState<number | null>(null);
  const [drag, setDrag] = useState<TimeRange | null>(null);
  const reach = reachOf(plots, range);
  const sec = Math.min(reach.endSec, Math.max(reach.startSec, wantedSec ?? firstSec ?? reach.startSec));
  const blockStarts = useMemo(
    () => [...new Set(blocks.map((block) => block.startSec))].sort((one, other) => one - other),
    [blocks],
  );
  const metricPlots = useMemo(() => plots.map((stacked) => stacked.plot), [plots]);
  const select = useCallback((next: TimeRange) => onSelect(next), [onSelect]);
  const partName = parts.find((part) => part.startSec <= sec && sec < part.endSec)?.name ?? null;

  return (
    <div class="chart-stack">
      <div class="chart-stack-head">
        <CursorRow plots={metricPlots} sec={sec} partName={partName} />
        <div class="chart-stack-range">
          {selected === null ? (
            <span class="small muted chart-stack-hint">Drag to zoom</span>
          ) : (
            <>
              <span class="chart-stack-chip figure">{rangeText(selected)}</span>
              <button type="button" class="quiet" onClick={() => onSelect(null)}>
                Clear range
              </button>
            </>
          )}
        </div>
        <div
          class="chart-stack-slider"
          style={{ paddingLeft: `${PLOT_GEOMETRY.left}px`, paddingRight: `${PLOT_GEOMETRY.right}px` }}
        >
          <TimeSlider
            sec={sec}
            range={range}
            reach={reach}
            blockStarts={blockStarts}
            track={props.track}
            valueText={cursorText(metricPlots, sec, partName)}
            onMove={setWantedSec}
          />
        </div>
      </div>
      {plots.map((stacked, index) => (
        <MetricPanel
          key={stacked.plot.metric}
          stacked={stacked}
          parts={parts}
          range={range}
          sec={sec}
          drag={drag}
          colors={colors}
          isFirst={index === 0}
          isLast={index === plots.length - 1}
          blocks={blocks}
          onMove={setWantedSec}
          onDrag={setDrag}
          onSelect={select}
          onCopy={onCopy}
        />
      ))}
    </div>
  );
}

/** The recorded part of what is shown: the axis may end with the class, a second after the last value. */
function reachOf(plots: readonly StackedPlot[], range: TimeRange): TimeRange {
  const recorded = plots.find(({ plot }) => plot.values.length > 0)?.plot;
  if (recorded === undefined) return range;
  return {
    startSec: Math.max(range.startSec, recorded.startSec),
    endSec: Math.min(range.endSec, recorded.startSec + recorded.values.length - 1),
  };
}
