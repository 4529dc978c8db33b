import { Chart as ChartJs, Tooltip } from "chart.js";
import { useId, useMemo, useState } from "preact/hooks";
import { Chart } from "@/components/chart/Chart";
import type { TimeRange } from "@/components/chart/timeRange";
import { useChartColors } from "@/components/chart/useChartColors";
import { WhatIsThis } from "@/components/common/WhatIsThis";
import { TrendTable } from "@/components/trends/TrendTable";
import { clockText, numberText } from "@/lib/domain/format";
import { kilojoules } from "@/lib/domain/units";
import type { CriticalPower } from "@/lib/training/criticalPower";
import { TableToggle } from "@/components/common/TableToggle";
import { wPrimePanelConfig } from "./wPrimePanelConfig";
import type { WPrimePanelModel } from "./wPrimePanelModel";
import "./WPrimePanel.css";

ChartJs.register(Tooltip);

type WPrimePanelProps = {
  readonly model: WPrimePanelModel;
  /** The selected range; null = the whole ride. */
  readonly selected: TimeRange | null;
};

/** How much of W′ was left at each second of a ride, or why that cannot be told; nothing without cycling power. */
export function WPrimePanel({ model, selected }: WPrimePanelProps) {
  const headingId = useId();
  if (model.type === "none") return null;
  return (
    <section class="w-prime-panel" aria-labelledby={headingId}>
      <div class="w-prime-panel-head">
        <h2 id={headingId}>W′ balance</h2>
        <WhatIsThis name="W′ balance" />
      </div>
      {model.type === "opening" ? (
        <p class="muted" role="status">
          Opening your efforts
        </p>
      ) : model.type === "refused" ? (
        <p class="muted">Not drawn. {model.words}</p>
      ) : (
        <Balance model={model} range={selected ?? model.whole} headingId={headingId} />
      )}
    </section>
  );
}

type BalanceProps = {
  readonly model: Extract<WPrimePanelModel, { readonly type: "open" }>;
  readonly range: TimeRange;
  readonly headingId: string;
};

function Balance({ model, range, headingId }: BalanceProps) {
  const colors = useChartColors();
  const { points, fit } = model;
  const { startSec, endSec } = range;
  const config = useMemo(
    () => wPrimePanelConfig({ points, wPrimeJ: fit.wPrimeJ, range: { startSec, endSec } }, colors),
    [points, fit, startSec, endSec, colors],
  );
  const [isTable, setIsTable] = useState(false);
  const minutes = model.minutes.filter(({ sec }) => sec >= startSec && sec <= endSec);
  return (
    <>
      <p>{model.words.charAt(0).toUpperCase() + model.words.slice(1)}</p>
      <div class="w-prime-panel-plot">
        <Chart config={config} label={model.sentence} />
      </div>
      <div class="w-prime-panel-foot">
        <p class="small muted">
          {fitWords(fit)}, from {model.basis}. Pauses and the floor count as rest.
        </p>
        <TableToggle isTable={isTable} describedBy={headingId} onChange={setIsTable} />
      </div>
      {isTable ? (
        <TrendTable
          plot={{
            name: "W′ balance",
            sentence: "",
            unit: "kJ",
            labelName: "Time",
            labels: minutes.map(({ sec }) => clockText(sec)),
            series: [
              {
                name: "Left",
                kind: "line",
                color: (theme) => theme.accent,
                values: minutes.map(({ kj }) => kj),
              },
            ],
            format: (kj) => numberText(kj, 1),
          }}
        />
      ) : null}
    </>
  );
}

function fitWords({ cpWatts, cpErrorWatts, wPrimeJ, wPrimeErrorJ }: CriticalPower): string {
  const power = `Critical power ${numberText(cpWatts)} ± ${numberText(Math.max(1, cpErrorWatts))} W`;
  const work = `W′ ${numberText(kilojoules(wPrimeJ), 1)} ± ${numberText(Math.max(0.1, kilojoules(wPrimeErrorJ)), 1)} kJ`;
  return `${power}, ${work}`;
}
