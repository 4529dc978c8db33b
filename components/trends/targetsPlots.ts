import { countText, numberText } from "@/lib/domain/format";
import type { MetricAdherence } from "@/lib/training/adherenceOverTime";
import type { Periods } from "@/lib/training/periods";
import { periodLabels } from "./periodLabels";
import { heldText, shareText, targetName } from "./targetsWords";
import type { TrendPlot } from "./trendChartConfig";

/** The charts of one metric's targets, over the same weeks or months. */
export type TargetsPlots = {
  readonly inTarget: TrendPlot;
  /** Null where no block was long enough to be held. */
  readonly held: TrendPlot | null;
};

/** Share in target as a line; blocks held and not held as bars. */
export function targetsPlots(
  targets: Pick<MetricAdherence, "metric" | "inShare" | "heldBlocks" | "blocks" | "byPeriod">,
  periods: Pick<Periods, "by" | "list">,
): TargetsPlots {
  const { metric, inShare, byPeriod } = targets;
  const labels = { ...periodLabels(periods), isCentered: true };
  const held = heldText(targets);
  const shares = byPeriod.flatMap((period) => period.inShare ?? []);
  const span = `${shareText(Math.min(...shares))} to ${shareText(Math.max(...shares))}`;
  return {
    inTarget: {
      ...labels,
      name: "In target",
      note: `% by ${periods.by}`,
      sentence: `In target, ${targetName(metric).toLowerCase()}: mean ${shareText(inShare)}, ${span} by ${periods.by}.`,
      unit: "%",
      min: 0,
      max: 100,
      series: [
        {
          name: "In target",
          values: byPeriod.map((period) => (period.inShare === null ? null : period.inShare * 100)),
          kind: "line",
          color: ({ accent }) => accent,
          hasPoints: true,
        },
      ],
      format: (value) => numberText(value),
    },
    held:
      held === null
        ? null
        : {
            ...labels,
            name: "Held blocks",
            note: `by ${periods.by}`,
            sentence: `Held blocks, ${targetName(metric).toLowerCase()}: ${held}.`,
            unit: "",
            series: [
              {
                name: "Held",
                values: byPeriod.map(({ heldBlocks, blocks }) => (blocks === 0 ? null : heldBlocks)),
                kind: "bar",
                color: ({ accent }) => accent,
                stack: "blocks",
              },
              {
                name: "Not held",
                values: byPeriod.map(({ heldBlocks, blocks }) => (blocks === 0 ? null : blocks - heldBlocks)),
                kind: "bar",
                color: ({ lineStrong }) => lineStrong,
                stack: "blocks",
              },
            ],
            format: countText,
          },
  };
}
