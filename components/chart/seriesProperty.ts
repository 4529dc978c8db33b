import type { Metric } from "@/lib/domain/performance";

const PROPERTIES: Readonly<Record<Metric, string>> = {
  output: "--series-output",
  cadence: "--series-cadence",
  resistance: "--series-resistance",
  speed: "--series-speed",
  pace: "--series-output",
  incline: "--series-incline",
  heartRate: "--series-heart-rate",
  altitude: "--series-altitude",
  strokeRate: "--series-stroke-rate",
  splitPace: "--series-output",
};

/** The custom property that holds a metric's color, for what is drawn by CSS beside the canvas. */
export function seriesProperty(metric: Metric): string {
  return PROPERTIES[metric];
}
