import type { LocalDay } from "@/lib/domain/ids";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { Slices } from "@/lib/training/slices";
import type { ZoneEffortsByKey } from "@/lib/training/zonesOfWorkout";
import { zonesOverTimeSlices } from "@/lib/training/zonesOverTime";
import type { ZonesPart } from "@/lib/training/zonesOverTime";
import { askedZoneSlices } from "@/lib/training/zonesOverTimeAsked";
import type { AskedZones } from "@/lib/training/zonesOverTimeAsked";
import type { TrendPlot } from "./trendChartConfig";
import { inQuery } from "./trendsQuery";
import type { TrendsQuery } from "./trendsQuery";
import { zonesPeriods } from "./zonesPeriods";
import { zonesPlot } from "./zonesPlot";

/** Time in zones of one kind, to be drawn. */
export type ZonesPanel = {
  readonly part: ZonesPart;
  /** Null without a second in any zone. */
  readonly plot: TrendPlot | null;
};

/** What Trends → Zones draws. */
export type ZonesModel = {
  readonly workouts: number;
  readonly power: ZonesPanel;
  readonly heartRate: ZonesPanel;
  readonly asked: AskedZones;
  /** The rider has heart-rate bounds of their own: shares of the maximum do not name them. */
  readonly hasOwnBounds: boolean;
};

/** Time in zones of the chosen range, discipline and device; in slices, since there may be thousands of workouts. */
export function* zonesModelSlices(from: {
  readonly history: Pick<RiderHistory, "counted" | "ftp" | "heartRate">;
  readonly efforts: ZoneEffortsByKey;
  readonly query: TrendsQuery;
  readonly today: LocalDay;
  readonly weekStart: "monday" | "sunday";
}): Slices<ZonesModel> {
  const { history, efforts, query, today } = from;
  const workouts = inQuery(history.counted, query, today);
  yield;
  const periods = zonesPeriods(workouts, from);
  yield;
  const { power, heartRate } = yield* zonesOverTimeSlices(workouts, { history, efforts, periods });
  return {
    workouts: workouts.length,
    power: { part: power, plot: zonesPlot("Power zones", power, periods) },
    heartRate: { part: heartRate, plot: zonesPlot("Heart-rate zones", heartRate, periods) },
    asked: yield* askedZoneSlices(workouts, { efforts, ftp: history.ftp }),
    hasOwnBounds: history.heartRate.rider.heartRateBounds !== null,
  };
}
