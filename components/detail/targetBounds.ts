import type { UnitSystem } from "@/lib/domain/account";
import type { TargetBand } from "@/lib/domain/target";

import { metricDisplay, type MetricDisplay } from "../chart/metricDisplay";
import { bandLabel } from "./bandLabel";

type Bounds = Pick<TargetBand, "metric" | "label" | "level" | "lower" | "upper">;

/**
 * What a named target (a zone, an intensity) means in numbers: "180–210 W", on a Tread "5.0–5.5 mph, 10:55–12:00 min/mi";
 * null where the name already is the numbers.
 */
export function targetBounds(target: Bounds, units: UnitSystem): string | null {
  if (target.level === null) return null;
  const own = ownBounds({ ...target, ...wholeWatts(target) }, units);
  if (target.metric !== "speed") return own;
  const pace = metricDisplay("pace", units);
  return `${own}, ${paceBounds(target, pace)}`;
}

/** The easiest target begins at nothing: it is named by its end. */
function ownBounds(target: Bounds, units: UnitSystem): string {
  const display = metricDisplay(target.metric, units);
  if (target.lower > 0 || target.upper === null || display.isPace)
    return bandLabel({ ...target, label: "" }, units);
  return `under ${display.format(display.convert(target.upper))} ${display.unit}`;
}

/** The whole watts in a power zone, as in every table of zones: its lower bound belongs to the zone below. */
function wholeWatts({ metric, lower, upper }: Bounds): Partial<Bounds> {
  if (metric !== "output") return {};
  return {
    lower: lower > 0 ? Math.floor(lower) + 1 : 0,
    // "Under 111 W" where only the end is told, "111–150 W" where both are.
    upper: upper === null ? null : Math.floor(upper) + (lower > 0 ? 0 : 1),
  };
}

/** Of a speed: the faster pace comes first, as the number of a pace does. */
function paceBounds({ lower, upper }: Bounds, pace: MetricDisplay): string {
  const slow = lower > 0 ? pace.convert(1 / lower) : Number.POSITIVE_INFINITY;
  const fast = upper === null ? 0 : pace.convert(1 / upper);
  if (!Number.isFinite(slow)) return `from ${pace.format(fast)} ${pace.unit}`;
  return fast === 0
    ? `under ${pace.format(slow)} ${pace.unit}`
    : `${pace.format(fast)}–${pace.format(slow)} ${pace.unit}`;
}
