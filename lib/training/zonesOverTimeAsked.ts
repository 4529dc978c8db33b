import type { WorkoutSummary } from "@/lib/domain/workout";
import { hasCyclingPower } from "@/lib/domain/discipline";
import { ftpOfWorkout } from "./ftpAtDate";
import type { FtpTimeline } from "./ftpAtDate";
import { powerZoneOf } from "./powerZones";
import type { PowerZone } from "./powerZones";
import type { Slices } from "./slices";
import type { ZoneEffortsByKey } from "./zonesOfWorkout";

/**
 * One power zone in the classes that ask for zones; seconds. `riddenSec` is the time in this zone while any zone was
 * asked for; `inSec`, `aboveSec` and `belowSec` make up `askedSec`.
 */
export type AskedZone = {
  readonly zone: PowerZone;
  readonly askedSec: number;
  readonly riddenSec: number;
  readonly inSec: number;
  readonly aboveSec: number;
  readonly belowSec: number;
};

/** What power zone classes asked for and what was ridden, strictly, second by second. */
export type AskedZones = {
  /** Zones 1–7, those that were neither asked for nor ridden left out; empty without such a class. */
  readonly zones: readonly AskedZone[];
  /** Classes with a zone target, power and an FTP. */
  readonly classes: number;
};

const ZONES: readonly PowerZone[] = [1, 2, 3, 4, 5, 6, 7];
/** Some hundred watt values each: about five milliseconds. */
const SLICE = 100;

/** Asked against ridden over some workouts, each by the FTP of its date; those without one are left out. */
export function* askedZoneSlices(
  workouts: readonly WorkoutSummary[],
  known: { readonly efforts: ZoneEffortsByKey; readonly ftp: FtpTimeline },
): Slices<AskedZones> {
  const sums = ZONES.map((zone) => ({ zone, askedSec: 0, riddenSec: 0, inSec: 0, aboveSec: 0, belowSec: 0 }));
  const of = (zone: number) => sums[zone - 1];
  let classes = 0;
  for (const [index, workout] of workouts.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    const split = known.efforts.get(workout.key)?.wattSeconds ?? [];
    if (!hasCyclingPower(workout.discipline) || !split.some(([zone]) => zone > 0)) continue;
    const ftpWatts = ftpOfWorkout(known.ftp, workout)?.watts ?? 0;
    if (ftpWatts <= 0) continue;
    classes += 1;
    for (const [askedZone, watts, sec] of split) {
      const asked = of(askedZone);
      const ridden = of(powerZoneOf(watts, ftpWatts));
      if (asked === undefined || ridden === undefined) continue;
      asked.askedSec += sec;
      ridden.riddenSec += sec;
      if (ridden === asked) asked.inSec += sec;
      else if (ridden.zone > asked.zone) asked.aboveSec += sec;
      else asked.belowSec += sec;
    }
  }
  return { zones: sums.filter(({ askedSec, riddenSec }) => askedSec + riddenSec > 0), classes };
}
