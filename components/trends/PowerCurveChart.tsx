import { Chart as ChartJs, LogarithmicScale, Tooltip } from "chart.js";
import { useId, useMemo, useState } from "preact/hooks";
import { Chart } from "@/components/chart/Chart";
import { useChartColors } from "@/components/chart/useChartColors";
import { numberText } from "@/lib/domain/format";
import { BEST_EFFORT_DURATIONS_SEC } from "@/lib/training/bestEfforts";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import { TableToggle } from "@/components/common/TableToggle";
import { powerCurveConfig } from "./powerCurveConfig";
import type { CurveLine } from "./powerCurveConfig";
import { durationName } from "./powerWords";
import { TrendTable } from "./TrendTable";
import "./PowerCurveChart.css";

ChartJs.register(LogarithmicScale, Tooltip);

type PowerCurveChartProps = {
  readonly name: string;
  /** What a screen reader speaks; begins with the metric. */
  readonly sentence: string;
  /** Keep its identity while nothing changes: a new one makes the chart anew. */
  readonly lines: readonly CurveLine[];
  /** px */
  readonly height: number;
  readonly heading: "h2" | "h3";
};

/** Power curves over each other, their legend in words, and their watts as a table behind a button. */
export function PowerCurveChart({ name, sentence, lines, height, heading: Heading }: PowerCurveChartProps) {
  const colors = useChartColors();
  const config = useMemo(() => powerCurveConfig(lines, colors), [lines, colors]);
  const headingId = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <section class="power-curve" aria-labelledby={headingId}>
      <div class="power-curve-head">
        <Heading id={headingId}>{name}</Heading>
        <WhatIsThis name={name} />
        <span class="muted power-curve-unit">W</span>
        <ul class="power-curve-legend">
          {lines.map((line) => (
            <li key={line.name}>
              <i class={`power-curve-${line.look}`} style={{ color: line.color(colors) }} />
              {line.name}
            </li>
          ))}
        </ul>
        <TableToggle
          isTable={isTable}
          describedBy={headingId}
          class="power-curve-table"
          onChange={setIsTable}
        />
      </div>
      <div class="power-curve-plot" style={{ height: `${height}px` }}>
        <Chart config={config} label={sentence} />
      </div>
      {isTable ? <CurveTable name={name} lines={lines} /> : null}
    </section>
  );
}

function CurveTable({ name, lines }: Pick<PowerCurveChartProps, "name" | "lines">) {
  const durations = BEST_EFFORT_DURATIONS_SEC.filter((sec) =>
    lines.some(({ points }) => points.some((point) => point.durationSec === sec)),
  );
  return (
    <TrendTable
      plot={{
        name,
        sentence: "",
        unit: "W",
        labelName: "Duration",
        labels: durations.map(durationName),
        series: lines.map((line) => ({
          name: line.name,
          kind: "line",
          color: line.color,
          values: durations.map(
            (sec) => line.points.find((point) => point.durationSec === sec)?.watts ?? null,
          ),
        })),
        format: (watts) => numberText(watts),
      }}
    />
  );
}
