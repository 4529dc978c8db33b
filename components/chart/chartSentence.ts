/** What a chart's canvas is called: the metric, how it went, what the target said. */
export function chartSentence(chart: {
  readonly name: string;
  readonly unit: string;
  readonly average: string | null;
  readonly low: string | null;
  readonly high: string | null;
  /** "zone 4 blocks held 3 of 4"; null without a target. */
  readonly target: string | null;
}): string {
  if (chart.average === null || chart.low === null || chart.high === null)
    return `${chart.name}: not measured`;
  const unit = chart.unit === "" ? "" : ` ${chart.unit}`;
  const values = `${chart.name}: average ${chart.average}${unit}, ${chart.low} to ${chart.high}`;
  return chart.target === null ? values : `${values}; ${chart.target}`;
}
