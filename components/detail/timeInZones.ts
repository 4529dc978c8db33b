import { numberText } from "@/lib/domain/format";
import { hasCyclingPower } from "@/lib/domain/discipline";
import { knownValues } from "@/lib/training/axis";
import { boundsOfWorkout, heartRateZoneOf } from "@/lib/training/heartRate";
import { powerZonesOf, secondsInPowerZones } from "@/lib/training/powerZones";

import { cutOf } from "../chart/cutOf";
import type { TimeRange } from "../chart/timeRange";
import type { DetailModel } from "./detailModel";

/** One zone's row. */
export type ZoneTime = {
  readonly zone: number;
  readonly bounds: string;
  readonly seconds: number;
  readonly share: number;
};

/** Seconds in the seven power zones; null without cycling power or an FTP. */
export function timeInPowerZones(model: DetailModel, range: TimeRange | null): readonly ZoneTime[] | null {
  if (model.ftp === null || !hasCyclingPower(model.facts.discipline)) return null;
  const values = knownValues(model.axis, "output", range === null ? null : cutOf(range, model.whole));
  if (values.length === 0) return null;
  const seconds = secondsInPowerZones(values, model.ftp.watts);
  return powerZonesOf(model.ftp.watts).map(({ zone, wholeLowerW, wholeUpperW }) => ({
    zone,
    bounds: wholeUpperW === null ? `from ${wholeLowerW} W` : `${wholeLowerW}–${wholeUpperW} W`,
    seconds: seconds[zone - 1] ?? 0,
    share: (seconds[zone - 1] ?? 0) / values.length,
  }));
}

/** Seconds in the five heart-rate zones: of the series, else as Peloton counted them; null without either. */
export function timeInHeartRateZones(
  model: DetailModel,
  range: TimeRange | null,
): readonly ZoneTime[] | null {
  const bounds = boundsOfWorkout(model.graph.heartRateZones, model.heartRate);
  const values = knownValues(model.axis, "heartRate", range === null ? null : cutOf(range, model.whole));
  const seconds = [0, 0, 0, 0, 0];
  if (bounds !== null && values.length > 0) {
    for (const bpm of values) {
      const index = heartRateZoneOf(bpm, bounds) - 1;
      seconds[index] = (seconds[index] ?? 0) + 1;
    }
  } else if (range === null && model.facts.heartRateZoneSec !== null) {
    model.facts.heartRateZoneSec.forEach((sec, index) => (seconds[index] = sec));
  }
  const total = seconds.reduce((sum, sec) => sum + sec, 0);
  if (total === 0) return null;
  return seconds.map((sec, index) => ({
    zone: index + 1,
    bounds: boundsText(bounds, index),
    seconds: sec,
    share: sec / total,
  }));
}

function boundsText(bounds: readonly number[] | null, index: number): string {
  if (bounds === null) return "";
  const lower = bounds[index - 1];
  const upper = bounds[index];
  if (lower === undefined) return upper === undefined ? "" : `under ${numberText(upper)} bpm`;
  return upper === undefined ? `from ${numberText(lower)} bpm` : `${lower}–${upper - 1} bpm`;
}
