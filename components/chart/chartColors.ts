import { METRICS, type Metric } from "@/lib/domain/performance";

import { seriesProperty } from "./seriesProperty";

/** Every color a chart draws with, as the theme has it at this moment. */
export type ChartColors = {
  readonly ground: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkMuted: string;
  readonly accent: string;
  readonly good: string;
  readonly warn: string;
  readonly font: string;
  readonly series: Readonly<Record<Metric, string>>;
  /** Zones 1–7 at index 0–6. */
  readonly zones: readonly string[];
};

/** Reads the custom properties of `theme.css` through `read` (a computed style's `getPropertyValue`). */
export function chartColors(read: (property: string) => string): ChartColors {
  const color = (name: string) => read(`--${name}`).trim();
  return {
    ground: color("ground"),
    surface: color("surface"),
    sunken: color("sunken"),
    line: color("line"),
    lineStrong: color("line-strong"),
    ink: color("ink"),
    inkMuted: color("ink-muted"),
    accent: color("accent"),
    good: color("good"),
    warn: color("warn"),
    font: color("font"),
    series: Object.fromEntries(
      METRICS.map((metric) => [metric, read(seriesProperty(metric)).trim()]),
    ) as Record<Metric, string>,
    zones: [1, 2, 3, 4, 5, 6, 7].map((zone) => color(`zone-${zone}`)),
  };
}
