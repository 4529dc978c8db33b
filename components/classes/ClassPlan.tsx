import { useMemo } from "preact/hooks";

import { Chart } from "../chart/Chart";
import { metricChartConfig } from "../chart/metricChartConfig";
import type { PlotPart } from "../chart/metricPlot";
import { useChartColors } from "../chart/useChartColors";
import { ClassPlanSection } from "../detail/ClassPlanSection";
import type { PlanPlot } from "./planPlots";

import "./AttemptsChart.css";

type Props = {
  readonly parts: readonly PlotPart[];
  /** What the class asks for and the overlay does not show; keep its identity while nothing changes. */
  readonly plots: readonly PlanPlot[];
  readonly lengthSec: number;
};

/** The plan of a class: its targets as bands, else its parts as a list. */
export function ClassPlan({ parts, plots, lengthSec }: Props) {
  if (plots.length === 0) return <ClassPlanSection parts={parts} />;
  return (
    <section class="class-plan-targets">
      <h2>Class plan</h2>
      {plots.map((one, index) => (
        <PlanChart key={one.plot.metric} {...one} parts={index === 0 ? parts : NO_PARTS} endSec={lengthSec} />
      ))}
    </section>
  );
}

const NO_PARTS: readonly PlotPart[] = [];

function PlanChart({
  plot,
  sentence,
  parts,
  endSec,
}: PlanPlot & { readonly parts: readonly PlotPart[]; readonly endSec: number }) {
  const colors = useChartColors();
  const canvas = useMemo(() => {
    const end = Math.max(endSec, ...plot.bands.map((band) => band.endSec));
    const range = { startSec: 0, endSec: end };
    const hasNames = parts.length > 0;
    return (
      <Chart
        config={metricChartConfig({ plot, range, parts, colors, hasNames, hasTimes: true })}
        label={sentence}
      />
    );
  }, [plot, parts, endSec, sentence, colors]);
  return (
    <div>
      <h3>
        {plot.name} <span class="muted">{plot.unit}</span>
      </h3>
      <div class="class-plan-plot">{canvas}</div>
    </div>
  );
}
