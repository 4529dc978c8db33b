import { useId, useMemo, useState } from "preact/hooks";

import { clockText } from "@/lib/domain/format";
import { TableToggle } from "@/components/common/TableToggle";

import { Chart } from "../chart/Chart";
import type { PlotPart } from "../chart/metricPlot";
import { useChartColors } from "../chart/useChartColors";
import { attemptMinutes } from "./attemptMinutes";
import { ATTEMPT_DASHES, attemptsConfig } from "./attemptsConfig";
import { SMOOTH_SEC, type AttemptsPlot } from "./attemptsPlot";

import "./AttemptsChart.css";

type Props = {
  /** Keep its identity while nothing changes. */
  readonly attempts: AttemptsPlot;
  readonly parts: readonly PlotPart[];
  /** Null where no attempt can be read as a share of its FTP. */
  readonly ftpShare: {
    readonly isOn: boolean;
    readonly leftOut: number;
    readonly onChange: (isOn: boolean) => void;
  } | null;
};

/**
 * The attempts at a class over each other: the latest in the accent, earlier ones grey and dashed; each can be switched off,
 * and the one that is pointed at or focused stands out.
 */
export function AttemptsChart({ attempts, parts, ftpShare }: Props) {
  const { plot, lines, sentence } = attempts;
  const headingId = useId();
  const colors = useChartColors();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [raised, setRaised] = useState<string | null>(null);
  const [isTable, setIsTable] = useState(false);
  const canvas = useMemo(
    () => <Chart config={attemptsConfig({ attempts, parts, colors, hidden, raised })} label={sentence} />,
    [attempts, parts, colors, hidden, raised, sentence],
  );
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    setHidden(next);
  };
  return (
    <section class="attempts-chart" aria-labelledby={headingId}>
      <div class="attempts-chart-head">
        <h2 id={headingId}>{lines.length === 1 ? "Second by second" : "Attempts over each other"}</h2>
        <span class="muted small">
          {plot.name}, {plot.unit}, mean of {SMOOTH_SEC} s around each second
        </span>
        {ftpShare === null ? null : (
          <label class="attempts-chart-share">
            <input
              type="checkbox"
              autocomplete="off"
              checked={ftpShare.isOn}
              onChange={(event) => ftpShare.onChange(event.currentTarget.checked)}
            />
            As % of FTP
          </label>
        )}
        <TableToggle
          isTable={isTable}
          describedBy={headingId}
          class="attempts-chart-table"
          onChange={setIsTable}
        />
      </div>
      <ul class="attempts-chart-legend" aria-label="Attempts in the chart">
        {lines.map(({ key, day, isBest, average }, index) => (
          <li key={key}>
            <button
              type="button"
              class="quiet"
              aria-pressed={!hidden.has(key)}
              onClick={() => toggle(key)}
              onPointerEnter={() => setRaised(key)}
              onPointerLeave={() => setRaised(null)}
              onFocus={() => setRaised(key)}
              onBlur={() => setRaised(null)}
            >
              <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
                <path
                  class={index === 0 ? "attempts-chart-latest" : undefined}
                  d="M0 4H28"
                  stroke-dasharray={index === 0 ? undefined : dashOf(index)}
                />
              </svg>
              {day}
              {index === 0 ? ", latest" : ""}
              {isBest ? ", best" : ""}
              <span class="figure muted">{average === null ? "" : `avg ${average} ${plot.unit}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {ftpShare !== null && ftpShare.isOn && ftpShare.leftOut > 0 ? (
        <p class="small muted">{ftpShare.leftOut} left out: no FTP is known for their date.</p>
      ) : null}
      <div class="attempts-chart-plot">{canvas}</div>
      {isTable ? <MinutesTable attempts={attempts} /> : null}
    </section>
  );
}

function dashOf(index: number): string {
  return (ATTEMPT_DASHES[(index - 1) % ATTEMPT_DASHES.length] ?? []).join(" ");
}

function MinutesTable({ attempts }: { readonly attempts: AttemptsPlot }) {
  const { lines, plot } = attempts;
  const rows = useMemo(() => attemptMinutes(lines), [lines]);
  return (
    <div class="attempts-chart-scroll" tabIndex={0} role="group" aria-label={`${plot.name} as a table`}>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            {lines.map(({ key, day }) => (
              <th key={key} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ startSec, values }) => (
            <tr key={startSec}>
              <td>{clockText(startSec)}</td>
              {values.map((value, index) => (
                <td key={lines[index]?.key}>{value === null ? "–" : plot.format(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
