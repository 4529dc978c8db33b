import type { UnitSystem } from "@/lib/domain/account";
import type { TargetBand } from "@/lib/domain/target";

import { metricDisplay } from "../chart/metricDisplay";

/** What a target is called; speeds and paces that the class does not name are named by their bounds. */
export function bandLabel(
  band: Pick<TargetBand, "metric" | "label" | "lower" | "upper">,
  units: UnitSystem,
): string {
  if (band.label !== "") return band.label;
  const display = metricDisplay(band.metric, units);
  const lower = display.format(display.convert(band.lower));
  if (band.upper === null || !Number.isFinite(display.convert(band.upper)))
    return `from ${lower} ${display.unit}`;
  const upper = display.format(display.convert(band.upper));
  return lower === upper ? `${lower} ${display.unit}` : `${lower}–${upper} ${display.unit}`;
}
