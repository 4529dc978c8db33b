import type { TrendPlot } from "./trendChartConfig";

/** A trend's numbers, newest last, read instead of seen. */
export function TrendTable({ plot }: { readonly plot: TrendPlot }) {
  const marks = new Map((plot.marks ?? []).map(({ index, text }) => [index, text]));
  const unit = plot.unit === "" ? "" : ` (${plot.unit})`;
  return (
    <div class="trend-chart-scroll" tabIndex={0} role="group" aria-label={`${plot.name} as a table`}>
      <table class="trend-table">
        <thead>
          <tr>
            <th scope="col">{plot.labelName}</th>
            {plot.series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
                {unit}
              </th>
            ))}
            {marks.size === 0 ? null : <th scope="col">Mark</th>}
          </tr>
        </thead>
        <tbody>
          {plot.labels.map((label, index) => (
            <tr key={label}>
              <td>{label}</td>
              {plot.series.map(({ name, values }) => (
                <td key={name}>{textOf(values[index] ?? null, plot)}</td>
              ))}
              {marks.size === 0 ? null : <td>{marks.get(index) ?? ""}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function textOf(value: number | null, plot: TrendPlot): string {
  return value === null ? "–" : plot.format(value);
}
