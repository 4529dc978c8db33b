import type { JsonObject } from "../json.ts";
import type { Block, ClassPlan } from "./classPlan.ts";
import { MEMBER_PACE_LEVEL, paceRangeMph } from "./paceLevels.ts";
import type { Series } from "./series.ts";
import { rounded } from "./units.ts";

/**
 * `target_metrics`: offsets on the class clock, both ends included, next start = end + 1 (PELOTON §3.6).
 * Blocks in which nothing is asked are left out: a gap.
 */
export function targetMetrics(plan: ClassPlan): JsonObject[] {
  if (plan.targets === "none" || plan.targets === "cadence_resistance") return [];
  let start = plan.pedalingStartOffsetSec;
  return plan.blocks.flatMap((block) => {
    const offsets = { start, end: start + block.lengthSec - 1 };
    start += block.lengthSec;
    const metrics = askedMetrics(block, plan);
    if (metrics.length === 0 && !block.isFloor) return [];
    return [{ offsets, segment_type: block.isFloor ? "floor" : segmentType(plan), metrics }];
  });
}

/** `time_in_metric`: whole percentages of the targeted seconds, zones with seconds each. */
export function timeInMetric(plan: ClassPlan, series: Series, ftpWatts: number): JsonObject[] {
  switch (plan.targets) {
    case "power_zone": {
      if (series.outputWatts === undefined || ftpWatts === 0) return [];
      const zones = series.outputWatts.map((watts) => powerZone(watts / ftpWatts));
      const seconds = Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7].map((zone) => [String(zone), zones.filter((one) => one === zone).length]),
      );
      const value = shareIn(plan, zones, (block) =>
        block.zone === undefined ? null : [block.zone, block.zone],
      );
      return [{ name: "power_zone", value, distribution: seconds }];
    }
    case "speed_incline":
      return [
        { name: "speed", value: shareIn(plan, series.speedMph, (block) => block.speedMph ?? null) },
        { name: "incline", value: shareIn(plan, series.inclinePct, (block) => block.inclinePct ?? null) },
      ];
    case "pace": {
      const isWalking = plan.fitnessDiscipline === "walking";
      const rangeOf = (block: Block): readonly [number, number] | null =>
        block.paceIntensity === undefined
          ? null
          : paceRangeMph(isWalking, MEMBER_PACE_LEVEL, block.paceIntensity);
      return [{ name: "pace_intensity", value: shareIn(plan, series.speedMph, rangeOf) }];
    }
    case "stroke_rate":
      return [
        {
          name: "stroke_rate",
          value: shareIn(plan, series.strokeRateSpm, (block) => block.strokeRateSpm ?? null),
        },
      ];
    case "cadence_resistance":
    case "none":
    default:
      return [];
  }
}

/** `target_graph_metrics` with a value for every `stepSec` seconds, pedaling clock; 0 where nothing is asked. */
export function targetGraphMetrics(plan: ClassPlan, stepSec: number): JsonObject[] {
  return (
    [
      ["cadence", "cadenceRpm"],
      ["resistance", "resistancePct"],
    ] as const
  ).map(([type, key]) => {
    const ranges = perSecond(plan)
      .filter((_, second) => second % stepSec === 0)
      .map((block) => block[key] ?? ([0, 0] as const));
    const asked = ranges.filter(([, high]) => high > 0);
    const average = asked.reduce((sum, [low, high]) => sum + (low + high) / 2, 0) / Math.max(1, asked.length);
    return {
      graph_data: {
        upper: ranges.map(([, high]) => high),
        lower: ranges.map(([low]) => low),
        average: ranges.map(([low, high]) => Math.round((low + high) / 2)),
      },
      max: Math.max(...asked.map(([, high]) => high)),
      min: Math.min(...asked.map(([low]) => low)),
      average: Math.round(average),
      type,
    };
  });
}

/** `target_performance_metrics` of a cadence and resistance class. */
export function targetPerformance(plan: ClassPlan, series: Series, stepSec: number): JsonObject {
  return {
    target_graph_metrics: targetGraphMetrics(plan, stepSec),
    cadence_time_in_range: shareIn(plan, series.cadenceRpm, (block) => block.cadenceRpm ?? null),
    // Resistance counts with its upper end left out (PELOTON §3.6).
    resistance_time_in_range: shareIn(plan, series.resistancePct, ({ resistancePct }) =>
      resistancePct === undefined ? null : [resistancePct[0], resistancePct[1] - 1],
    ),
  };
}

/** `instructor_cues` of ride details: class clock, inclusive. */
export function instructorCues(plan: ClassPlan): JsonObject[] {
  if (plan.targets !== "cadence_resistance") return [];
  let start = plan.pedalingStartOffsetSec;
  return plan.blocks.flatMap((block) => {
    const offsets = { start, end: start + block.lengthSec - 1 };
    start += block.lengthSec;
    const { cadenceRpm, resistancePct } = block;
    if (cadenceRpm === undefined || resistancePct === undefined) return [];
    return [
      {
        offsets,
        resistance_range: { upper: resistancePct[1], lower: resistancePct[0] },
        cadence_range: { upper: cadenceRpm[1], lower: cadenceRpm[0] },
      },
    ];
  });
}

/** Zone 1–7; an upper bound belongs to the lower zone. */
function powerZone(shareOfFtp: number): number {
  return 1 + [0.55, 0.75, 0.9, 1.05, 1.2, 1.5].filter((bound) => shareOfFtp > bound).length;
}

function shareIn(
  plan: ClassPlan,
  values: readonly number[] | undefined,
  rangeOf: (block: Block) => readonly [number, number] | null,
): number {
  if (values === undefined) return 0;
  let asked = 0;
  let held = 0;
  for (const [second, block] of perSecond(plan).entries()) {
    const range = rangeOf(block);
    const value = values[second];
    if (range === null || value === undefined) continue;
    asked += 1;
    if (value >= range[0] && value <= range[1]) held += 1;
  }
  return asked === 0 ? 0 : Math.round((100 * held) / asked);
}

function perSecond(plan: ClassPlan): Block[] {
  return plan.blocks.flatMap((block) => Array.from({ length: block.lengthSec }, () => block));
}

function segmentType(plan: ClassPlan): string {
  if (plan.targets === "power_zone") return "power_zone";
  return plan.equipment === "row" ? "caesar" : "running";
}

function askedMetrics(block: Block, plan: ClassPlan): JsonObject[] {
  const metrics: JsonObject[] = [];
  const add = (name: string, range: readonly [number, number] | undefined): void => {
    if (range !== undefined) metrics.push({ name, upper: rounded(range[1], 1), lower: rounded(range[0], 1) });
  };
  add("speed", block.speedMph);
  add("incline", block.inclinePct);
  add("stroke_rate", block.strokeRateSpm);
  if (plan.targets === "power_zone" && block.zone !== undefined) add("power_zone", [block.zone, block.zone]);
  if (block.paceIntensity !== undefined) add("pace_intensity", [block.paceIntensity, block.paceIntensity]);
  return metrics;
}
