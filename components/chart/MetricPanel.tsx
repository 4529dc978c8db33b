import { useId, useMemo, useState } from "preact/hooks";
import { TableToggle } from "@/components/common/TableToggle";

import { Chart } from "./Chart";
import type { ChartColors } from "./chartColors";
import { ChartTable } from "./ChartTable";
import { metricChartConfig } from "./metricChartConfig";
import type { PlotPart, StackedPlot } from "./metricPlot";
import { panelHeight } from "./panelHeight";
import { PlotOverlay } from "./PlotOverlay";
import { seriesProperty } from "./seriesProperty";
import type { NamedSpan } from "./tableRows";
import type { TimeRange } from "./timeRange";
import { useAfterFirst } from "./useAfterFirst";

type Props = {
  readonly stacked: StackedPlot;
  readonly parts: readonly PlotPart[];
  readonly range: TimeRange;
  readonly sec: number;
  readonly drag: TimeRange | null;
  readonly colors: ChartColors;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly blocks: readonly NamedSpan[];
  readonly onMove: (sec: number) => void;
  readonly onDrag: (drag: TimeRange | null) => void;
  readonly onSelect: (range: TimeRange) => void;
  readonly onCopy: (text: string) => Promise<void>;
};

/** One chart of the stack: its head, its canvas with the cursor over it, and its table when asked for. */
export function MetricPanel(props: Props) {
  const { stacked, parts, range, colors, isFirst, isLast } = props;
  const { plot } = stacked;
  const headingId = useId();
  const [isTable, setIsTable] = useState(false);
  const hasNames = isFirst && parts.some((part) => part.name !== "");
  // Kept while only the cursor moves: a new element would make the chart anew.
  const isTurn = useAfterFirst(isFirst);
  const canvas = useMemo(() => {
    const config = isTurn
      ? metricChartConfig({ plot, range, parts, colors, hasNames, hasTimes: isLast })
      : null;
    return <Chart config={config} label={stacked.label} />;
  }, [isTurn, plot, range, parts, colors, hasNames, isLast, stacked.label]);

  // An hour in steps of ten seconds is thousands of cells: not for every move of the pointer.
  const { blocks, onCopy } = props;
  const table = useMemo(
    () => (isTable ? <ChartTable plot={plot} blocks={blocks} range={range} onCopy={onCopy} /> : null),
    [isTable, plot, blocks, range, onCopy],
  );

  return (
    <section class="metric-panel" aria-labelledby={headingId}>
      <div class="metric-panel-head">
        <h3 id={headingId}>
          <i style={{ background: `var(${seriesProperty(plot.metric)})` }} />
          {plot.name}
          <span class="muted metric-panel-unit">{plot.unit}</span>
        </h3>
        <span class="metric-panel-summary figure muted">{stacked.summary}</span>
        <TableToggle
          isTable={isTable}
          describedBy={headingId}
          class="metric-panel-table"
          onChange={setIsTable}
        />
      </div>
      <div
        class="metric-panel-plot"
        style={{ height: `${panelHeight({ plot, isFirst, isLast, hasNames })}px` }}
      >
        {canvas}
        <PlotOverlay
          plot={plot}
          range={range}
          sec={props.sec}
          drag={props.drag}
          hasNames={hasNames}
          hasTimes={isLast}
          onMove={props.onMove}
          onDrag={props.onDrag}
          onSelect={props.onSelect}
        />
      </div>
      {table}
    </section>
  );
}
