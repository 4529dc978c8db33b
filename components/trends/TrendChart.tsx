import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { useAfterFirst } from "@/components/chart/useAfterFirst";
import { useChartColors } from "@/components/chart/useChartColors";
import { TableToggle } from "@/components/common/TableToggle";
import { trendChartConfig } from "./trendChartConfig";
import type { TrendPlot } from "./trendChartConfig";
import { TrendTable } from "./TrendTable";
import "./TrendChart.css";

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
);

type TrendChartProps = {
  /** Keep its identity while nothing changes: a new one makes the chart anew. */
  readonly plot: TrendPlot;
  /** px; 220 when left out. */
  readonly height?: number;
  /** The heading's level in the page. */
  readonly heading?: "h2" | "h3";
};

/** A trend as a chart with its legend in words and its numbers as a table behind a button. */
export function TrendChart({ plot, height = 220, heading: Heading = "h3" }: TrendChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = useChartColors();
  const config = useMemo(() => trendChartConfig(plot, colors), [plot, colors]);
  const headingId = useId();
  const [isTable, setIsTable] = useState(false);
  // Each in a task of its own: a page of charts stays free to scroll while they are drawn.
  const isTurn = useAfterFirst(false);
  useLayoutEffect(() => {
    if (!isTurn) return undefined;
    // A canvas without a context (no graphics at all) stays empty: the label and the table still tell everything.
    const context = canvas.current?.getContext("2d") ?? null;
    if (context === null) return undefined;
    const chart = new ChartJs(context, config);
    return () => chart.destroy();
  }, [config, isTurn]);
  return (
    <section class="trend-chart" aria-labelledby={headingId}>
      <div class="trend-chart-head">
        <Heading id={headingId}>{plot.name}</Heading>
        <span class="muted trend-chart-unit">{plot.note ?? plot.unit}</span>
        {plot.series.length < 2 ? null : (
          <ul class="trend-chart-legend">
            {plot.series.map((series) => (
              <li key={series.name}>
                <i
                  class={series.isDashed === true ? "trend-chart-dash" : `trend-chart-${series.kind}`}
                  style={{ color: series.color(colors) }}
                />
                {series.name}
              </li>
            ))}
          </ul>
        )}
        <TableToggle
          isTable={isTable}
          describedBy={headingId}
          class="trend-chart-table"
          onChange={setIsTable}
        />
      </div>
      <div class="trend-chart-plot" style={{ height: `${height}px` }}>
        <canvas ref={canvas} role="img" aria-label={plot.sentence} />
      </div>
      {isTable ? <TrendTable plot={plot} /> : null}
    </section>
  );
}
