import type { ChartConfiguration } from "chart.js";

import type { ChartColors } from "../chart/chartColors";
import { metricChartConfig } from "../chart/metricChartConfig";
import type { PlotPart } from "../chart/metricPlot";
import { thinOut, type PlotPoint } from "../chart/thinOut";
import type { AttemptLine, AttemptsPlot } from "./attemptsPlot";

/** Dashes of the earlier attempts, newest first: they share a grey. */
export const ATTEMPT_DASHES: readonly (readonly number[])[] = [
  [8, 4],
  [3, 3],
  [12, 3, 3, 3],
  [1, 4],
  [16, 6],
];

const POINT_LIMIT = 900;

type Asked = {
  readonly attempts: AttemptsPlot;
  readonly parts: readonly PlotPart[];
  readonly colors: ChartColors;
  /** Lines that the rider switched off. */
  readonly hidden: ReadonlySet<string>;
  /** The earlier attempt that the rider points at; null = none. */
  readonly raised: string | null;
};

/**
 * The overlay of attempts: the latest in the accent over the class's targets, earlier ones grey and dashed behind it, but for the one
 * that is pointed at, which stands out from the others.
 */
export function attemptsConfig(asked: Asked): ChartConfiguration<"line", PlotPoint[]> {
  const { attempts, colors, hidden, raised } = asked;
  const config = metricChartConfig({
    plot: attempts.plot,
    range: { startSec: 0, endSec: attempts.endSec },
    parts: asked.parts,
    colors,
    hasNames: asked.parts.some(({ name }) => name !== ""),
    hasTimes: true,
  });
  const [latest] = config.data.datasets;
  const [own, ...others] = attempts.lines;
  return {
    ...config,
    data: {
      datasets: [
        ...(latest === undefined || own === undefined || hidden.has(own.key)
          ? []
          : [{ ...latest, borderColor: colors.accent, borderWidth: 2 }]),
        ...others.flatMap((line, index) =>
          hidden.has(line.key)
            ? []
            : [
                {
                  ...latest,
                  data: [...thinOut(pointsOf(line), POINT_LIMIT)],
                  ...(line.key === raised
                    ? { borderColor: colors.ink, borderWidth: 2.5 }
                    : { borderColor: colors.inkMuted, borderWidth: 1.25 }),
                  borderDash: [...(ATTEMPT_DASHES[index % ATTEMPT_DASHES.length] ?? [])],
                  // The lowest is drawn last.
                  order: line.key === raised ? -1 : 0,
                },
              ],
        ),
      ],
    },
  };
}

function pointsOf({ startSec, values }: AttemptLine): readonly PlotPoint[] {
  return Array.from(values, (value, index) => ({
    x: startSec + index,
    y: Number.isFinite(value) ? value : Number.NaN,
  }));
}
