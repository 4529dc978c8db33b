import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { WorkoutLoad } from "./load";
import { workoutDay } from "./workoutTime";

export type LoadSource = NonNullable<WorkoutLoad["source"]>;

/** The sources of a load, the surest first. */
export const LOAD_SOURCES = [
  "power",
  "heartRate",
  "zones",
  "effort",
] as const satisfies readonly LoadSource[];

/** The sums of the loads of each local day that has one, apart by source; a source that never occurs is absent. */
export type DayLoads = ReadonlyMap<LoadSource, ReadonlyMap<LocalDay, number>>;

/** Puts every load on its workout's own local day. One pass: a page waits for it. */
export function dayLoadsBySource(
  summaries: readonly WorkoutSummary[],
  loads: ReadonlyMap<BlindKey, WorkoutLoad>,
): DayLoads {
  const bySource = new Map<LoadSource, Map<LocalDay, number>>();
  for (const summary of summaries) {
    const load = loads.get(summary.key);
    if (load === undefined || load.source === null || load.value === null) continue;
    const days = bySource.get(load.source) ?? new Map<LocalDay, number>();
    bySource.set(load.source, days);
    const day = workoutDay(summary);
    days.set(day, (days.get(day) ?? 0) + load.value);
  }
  return bySource;
}

/** The sums of the loads of each local day, whatever their source. */
export function dayLoads(bySource: DayLoads): ReadonlyMap<LocalDay, number> {
  const sums = new Map<LocalDay, number>();
  for (const days of bySource.values()) {
    for (const [day, load] of days) sums.set(day, (sums.get(day) ?? 0) + load);
  }
  return sums;
}
