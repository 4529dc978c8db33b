import { meanOf } from "./mean";

const SPARK_POINTS = 24;

/**
 * A series as about `points` means for a sparkline, whole numbers, or hundredths where all are small (speeds); stretches without a value are
 * left out. Empty for an empty series.
 */
export function sparkline(values: Float64Array, points: number = SPARK_POINTS): readonly number[] {
  const count = Math.min(points, values.length);
  const spark: number[] = [];
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * values.length) / count);
    const to = Math.floor(((i + 1) * values.length) / count);
    const mean = meanOf(values.subarray(from, to).filter((value) => !Number.isNaN(value)));
    if (mean !== null) spark.push(mean);
  }
  const digits = spark.some((value) => Math.abs(value) >= 20) ? 1 : 100;
  return spark.map((value) => Math.round(value * digits) / digits);
}
