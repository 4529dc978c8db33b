import { clockText } from "@/lib/domain/format";
import { cursorReading } from "./cursorReading";
import type { MetricPlot } from "./metricPlot";
import { seriesProperty } from "./seriesProperty";

import "./CursorRow.css";

type Props = {
  readonly plots: readonly MetricPlot[];
  readonly sec: number;
  readonly partName: string | null;
};

const SIGNS = { in: "✓", above: "▲", below: "▼" } as const;

/** The values of the cursor's second in one row, with how far they are from the target. */
export function CursorRow({ plots, sec, partName }: Props) {
  const hasTargets = plots.some((plot) => plot.bands.length > 0);
  return (
    <div class={hasTargets ? "cursor-row cursor-row-targeted" : "cursor-row"} aria-hidden="true">
      <div class="cursor-row-time">
        <span class="cursor-row-clock figure">{clockText(sec)}</span>
        <span class="cursor-row-part ellipsis">{partName ?? ""}</span>
      </div>
      {plots.map((plot) => {
        const reading = cursorReading(plot, sec);
        return (
          <div key={plot.metric} class="cursor-row-metric">
            <span class="cursor-row-name">
              <i style={{ background: `var(${seriesProperty(plot.metric)})` }} />
              {plot.name}
            </span>
            <span class="figure cursor-row-value">
              {reading.value ?? "–"}
              {reading.value === null ? null : <span class="unit">{plot.unit}</span>}
            </span>
            {plot.bands.length === 0 ? null : (
              <span class={`cursor-row-verdict cursor-row-${reading.side ?? "none"}`}>
                {reading.side === null || reading.verdict === null
                  ? (reading.target ?? "no target")
                  : `${SIGNS[reading.side]} ${reading.verdict}`}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
