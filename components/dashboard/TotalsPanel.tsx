import { FigureItem } from "@/components/common/FigureItem";
import type { UnitSystem } from "@/lib/domain/account";
import { caloriesFigure, countText, distanceFigure, timeFigure, workFigure } from "@/lib/domain/format";
import type { Figure } from "@/lib/domain/format";
import type { HistoryTotals } from "@/lib/training/totals";
import "./TotalsPanel.css";

type TotalsPanelProps = {
  readonly totals: HistoryTotals;
  readonly units: UnitSystem;
  /** What they rest on while workouts are still coming. */
  readonly base: string | null;
};

/** Everything ever, summed here from Peloton's own totals of each workout. */
export function TotalsPanel({ totals, units, base }: TotalsPanelProps) {
  return (
    <section class="totals-panel" aria-labelledby="totals-panel-heading">
      <div class="totals-panel-head">
        <h2 id="totals-panel-heading">Totals</h2>
        <p class="totals-panel-base">Summed by us{base === null ? "" : `, ${base}`}</p>
      </div>
      <dl class="totals-panel-figures">
        <FigureItem name="Workouts" figure={{ value: countText(totals.workouts), unit: "" }} />
        <FigureItem name="Output" figure={maybe(totals.workJ, workFigure)} />
        <FigureItem
          name="Distance"
          figure={maybe(totals.distanceM, (meters) => distanceFigure(meters, units))}
        />
        <FigureItem name="Calories" figure={maybe(totals.caloriesKcal, caloriesFigure)} />
        <FigureItem name="Time" figure={timeFigure(totals.durationSec)} />
      </dl>
    </section>
  );
}

function maybe(value: number | null, figure: (value: number) => Figure): Figure | null {
  return value === null ? null : figure(value);
}
