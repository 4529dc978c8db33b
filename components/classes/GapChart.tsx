import { useId, useMemo, useState } from "preact/hooks";
import { TableToggle } from "@/components/common/TableToggle";

import { Chart } from "../chart/Chart";
import { ChartTable } from "../chart/ChartTable";
import { metricChartConfig } from "../chart/metricChartConfig";
import type { PlotPart } from "../chart/metricPlot";
import { useChartColors } from "../chart/useChartColors";
import { gapOther, gapPlot, type GapAgainst } from "./gapPlot";
import type { OpenedAttempt } from "./openedAttempt";

import "./AttemptsChart.css";

type Props = {
  /** Newest first; keep its identity while nothing changes. */
  readonly opened: readonly OpenedAttempt[];
  readonly onCopy: (text: string) => Promise<void>;
};

const NO_PARTS: readonly PlotPart[] = [];

/** How far ahead the latest attempt was of the best or of the previous one, by second; nothing without output in both. */
export function GapChart({ opened, onCopy }: Props) {
  const [against, setAgainst] = useState<GapAgainst>("best");
  const [isTable, setIsTable] = useState(false);
  const colors = useChartColors();
  const headingId = useId();
  const gap = useMemo(() => gapPlot(opened, against), [opened, against]);
  const hasChoice = gapOther(opened, "best") !== gapOther(opened, "previous");
  const canvas = useMemo(() => {
    if (gap === null) return null;
    const config = metricChartConfig({
      plot: gap.plot,
      range: { startSec: 0, endSec: gap.endSec },
      parts: NO_PARTS,
      colors,
      hasNames: false,
      hasTimes: true,
    });
    const zero = {
      data: [
        { x: 0, y: 0 },
        { x: gap.endSec, y: 0 },
      ],
      borderColor: colors.lineStrong,
      borderWidth: 1,
      borderDash: [3, 3],
      pointRadius: 0,
    };
    return (
      <Chart
        config={{ ...config, data: { datasets: [...config.data.datasets, zero] } }}
        label={gap.sentence}
      />
    );
  }, [gap, colors]);
  if (gap === null) return null;
  return (
    <section class="attempts-chart" aria-labelledby={headingId}>
      <div class="attempts-chart-head">
        <h2 id={headingId}>Gap</h2>
        <span class="muted small">kJ ahead (+) or behind (−) so far</span>
        {hasChoice ? (
          <label>
            Against{" "}
            <select
              autocomplete="off"
              value={against}
              onChange={(event) => setAgainst(event.currentTarget.value as GapAgainst)}
            >
              <option value="best">Best earlier one</option>
              <option value="previous">Previous one</option>
            </select>
          </label>
        ) : null}
        <TableToggle
          isTable={isTable}
          describedBy={headingId}
          class="attempts-chart-table"
          onChange={setIsTable}
        />
      </div>
      <p>{gap.words}.</p>
      <div class="gap-chart-plot">{canvas}</div>
      {isTable ? (
        <ChartTable plot={gap.plot} blocks={[]} range={{ startSec: 0, endSec: gap.endSec }} onCopy={onCopy} />
      ) : null}
    </section>
  );
}
