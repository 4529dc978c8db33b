import type { UnitSystem } from "@/lib/domain/account";
import type { Metric } from "@/lib/domain/performance";
import type { TargetBand } from "@/lib/domain/target";

import type { PlotBand } from "../chart/metricPlot";
import { bandLabel } from "../detail/bandLabel";
import { zoneOfBlock } from "../detail/zoneOfBlock";

/** A target of a class in the unit of a plot, not judged. `factor` multiplies what `convert` gives. */
export function planBand(
  band: TargetBand,
  plot: {
    readonly drawn: Metric;
    readonly convert: (value: number) => number;
    readonly factor: number;
    readonly units: UnitSystem;
  },
): PlotBand {
  const read = (value: number) => plot.convert(value) * plot.factor;
  // A pace is the inverse of the speed that the band is measured in: the bounds change places.
  const [lower, upper] =
    plot.drawn === "pace"
      ? [band.upper === null ? 0 : read(1 / band.upper), band.lower > 0 ? read(1 / band.lower) : null]
      : [read(band.lower), band.upper === null ? null : read(band.upper)];
  return {
    startSec: band.startSec,
    endSec: band.endSec,
    lower,
    // A pace so slow that it is none is an open end.
    upper: upper !== null && Number.isFinite(upper) ? upper : null,
    zone: zoneOfBlock(band),
    mark: null,
    number: null,
    note: null,
    label: bandLabel(band, plot.units),
  };
}
