import type { LocalDay } from "@/lib/domain/ids";
import { adherenceOverTimeSlices } from "@/lib/training/adherenceOverTime";
import type { AdherenceOverTime, MetricAdherence } from "@/lib/training/adherenceOverTime";
import type { Periods } from "@/lib/training/periods";
import type { RiderHistory } from "@/lib/training/riderHistory";
import type { Slices } from "@/lib/training/slices";
import type { ZoneEffortsByKey } from "@/lib/training/zonesOfWorkout";
import { askedZoneSlices } from "@/lib/training/zonesOverTimeAsked";
import type { AskedZones } from "@/lib/training/zonesOverTimeAsked";
import { targetsPlots } from "./targetsPlots";
import type { TargetsPlots } from "./targetsPlots";
import { inQuery } from "./trendsQuery";
import type { TrendsQuery } from "./trendsQuery";
import { zonesPeriods } from "./zonesPeriods";

/** The targets of one metric, to be drawn. */
export type TargetsPanel = MetricAdherence & { readonly plots: TargetsPlots };

/** What Trends → Targets draws. */
export type TargetsModel = Omit<AdherenceOverTime, "metrics"> & {
  readonly workouts: number;
  /** Each metric by itself, most classes first. */
  readonly panels: readonly TargetsPanel[];
  /** Power zones second by second; null while the efforts are being opened. */
  readonly asked: AskedZones | null;
};

/** Adherence over the chosen range, discipline and device; in slices, since there may be thousands of workouts. */
export function* targetsModelSlices(from: {
  readonly history: Pick<RiderHistory, "counted" | "ftp">;
  /** Null while they are being opened. */
  readonly efforts: ZoneEffortsByKey | null;
  readonly query: TrendsQuery;
  readonly today: LocalDay;
  readonly weekStart: "monday" | "sunday";
}): Slices<TargetsModel> {
  const { history, efforts, query, today } = from;
  const workouts = inQuery(history.counted, query, today);
  yield;
  const periods = zonesPeriods(workouts, from);
  yield;
  const { metrics, ...counts } = yield* adherenceOverTimeSlices(workouts, periods);
  return {
    ...counts,
    workouts: workouts.length,
    panels: metrics.map((one) => panelOf(one, periods)),
    asked: efforts === null ? null : yield* askedZoneSlices(workouts, { efforts, ftp: history.ftp }),
  };
}

function panelOf(targets: MetricAdherence, periods: Periods): TargetsPanel {
  return { ...targets, plots: targetsPlots(targets, periods) };
}
