/** Upper bounds of zones 1–6 as percent of FTP (Peloton's and Coggan's); zone 7 is open. Contiguous: an upper bound belongs to the lower zone. */
const ZONE_UPPER_PCT: readonly number[] = [55, 75, 90, 105, 120, 150];

const POWER_ZONES: readonly PowerZone[] = [1, 2, 3, 4, 5, 6, 7];
export type PowerZone = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One zone, W: `lowerW < watts <= upperW` (zone 1 from 0 on, zone 7 open). `wholeLowerW`/`wholeUpperW`: the whole watts in it, for a table. */
export type PowerZoneBounds = {
  readonly zone: PowerZone;
  readonly lowerW: number;
  readonly upperW: number | null;
  readonly wholeLowerW: number;
  readonly wholeUpperW: number | null;
};

/** The seven zones of an FTP. */
export function powerZonesOf(ftpWatts: number): readonly PowerZoneBounds[] {
  return POWER_ZONES.map((zone) => {
    const lowerW = zone === 1 ? 0 : boundW(zone - 2, ftpWatts);
    const upperW = zone === 7 ? null : boundW(zone - 1, ftpWatts);
    return {
      zone,
      lowerW,
      upperW,
      wholeLowerW: zone === 1 ? 0 : Math.floor(lowerW) + 1,
      wholeUpperW: upperW === null ? null : Math.floor(upperW),
    };
  });
}

/** The zone of a power. */
export function powerZoneOf(watts: number, ftpWatts: number): PowerZone {
  for (let i = 0; i < ZONE_UPPER_PCT.length; i++)
    if (watts <= boundW(i, ftpWatts) + TOLERANCE_W) return (i + 1) as PowerZone;
  return 7;
}

// Percent first: 55 · FTP / 100 is exact where 0.55 · FTP is not, and a bound is a value that riders do hit.
function boundW(index: number, ftpWatts: number): number {
  return ((ZONE_UPPER_PCT[index] as number) * ftpWatts) / 100;
}

// A bound that is a whole watt must be one in binary, too; targets compare with the same tolerance.
const TOLERANCE_W = 1e-6;

export type ZoneSeconds = readonly [number, number, number, number, number, number, number];

/** Seconds in each zone, of 1 Hz power without pauses; they sum to its length. */
export function secondsInPowerZones(powerW: ArrayLike<number>, ftpWatts: number): ZoneSeconds {
  const seconds: [number, number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < powerW.length; i++) {
    const zone = powerZoneOf(powerW[i] as number, ftpWatts);
    seconds[zone - 1] = (seconds[zone - 1] as number) + 1;
  }
  return seconds;
}

/** The same from a stored split (`WorkoutEfforts.wattSeconds`), so that a changed FTP changes every page at once. */
export function secondsInPowerZonesOfSplit(
  wattSeconds: readonly (readonly [number, number, number])[],
  ftpWatts: number,
): ZoneSeconds {
  const seconds: [number, number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0, 0];
  for (const [, watts, count] of wattSeconds) {
    const zone = powerZoneOf(watts, ftpWatts);
    seconds[zone - 1] = (seconds[zone - 1] as number) + count;
  }
  return seconds;
}
