import { useMemo, useState } from "preact/hooks";

import { clockText } from "@/lib/domain/format";
import type { MetricPlot } from "./metricPlot";
import {
  TABLE_STEPS,
  tableRows,
  tableText,
  type NamedSpan,
  type TableRow,
  type TableStep,
} from "./tableRows";
import type { TimeRange } from "./timeRange";

import "./ChartTable.css";

type Props = {
  readonly plot: MetricPlot;
  readonly blocks: readonly NamedSpan[];
  readonly range: TimeRange;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  readonly onCopy: (text: string) => Promise<void>;
};

const STEP_NAMES: Readonly<Record<TableStep, string>> = {
  blocks: "Blocks",
  minutes: "Minutes",
  tenSeconds: "10 seconds",
};

/** A chart's numbers as a table: the same series, read instead of seen. */
export function ChartTable({ plot, blocks, range, onCopy }: Props) {
  const steps = TABLE_STEPS.filter((step) => step !== "blocks" || blocks.length > 0);
  const [step, setStep] = useState<TableStep>(steps[0] ?? "minutes");
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const rows = useMemo(() => tableRows({ plot, step, blocks, range }), [plot, step, blocks, range]);
  const header = headerOf(plot, step);

  function copy(): void {
    onCopy(
      tableText(
        header,
        rows.map((row) => cellsOf(plot, step, row)),
      ),
    ).then(
      () => setCopied("yes"),
      () => setCopied("refused"),
    );
  }

  return (
    <div class="chart-table">
      <div class="chart-table-bar">
        <label>
          Rows{" "}
          <select
            autocomplete="off"
            value={step}
            onChange={(event) => {
              setStep(event.currentTarget.value as TableStep);
              setCopied("no");
            }}
          >
            {steps.map((one) => (
              <option key={one} value={one}>
                {STEP_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="quiet" onClick={copy}>
          Copy
        </button>
        <span role="status" class="small muted">
          {copied === "yes" ? "Copied" : copied === "refused" ? "The browser did not allow copying" : ""}
        </span>
      </div>
      <div class="chart-table-scroll" tabIndex={0} role="group" aria-label={`${plot.name} as a table`}>
        <table>
          <thead>
            <tr>
              {header.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.startSec}>
                {cellsOf(plot, step, row).map((cell, index) => (
                  <td key={header[index] ?? index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function headerOf(plot: MetricPlot, step: TableStep): readonly string[] {
  const unit = plot.unit === "" ? "" : ` (${plot.unit})`;
  const [least, most] = plot.isReversed ? ["Fastest", "Slowest"] : ["Lowest", "Highest"];
  return [
    ...(step === "blocks" ? ["Block"] : []),
    "From",
    "To",
    `Average${unit}`,
    `${least}${unit}`,
    `${most}${unit}`,
    ...(plot.bands.length > 0 ? ["In target"] : []),
  ];
}

function cellsOf(plot: MetricPlot, step: TableStep, row: TableRow): readonly string[] {
  const text = (value: number | null) => (value === null ? "–" : plot.format(value));
  return [
    ...(step === "blocks" ? [row.label ?? ""] : []),
    clockText(row.startSec),
    clockText(row.endSec),
    text(row.average),
    text(row.smallest),
    text(row.largest),
    ...(plot.bands.length > 0 ? [row.inShare === null ? "–" : `${Math.round(row.inShare * 100)} %`] : []),
  ];
}
