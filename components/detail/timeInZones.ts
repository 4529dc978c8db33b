import { clockText, numberText } from "@/lib/domain/format";
import { hasCyclingPower } from "@/lib/domain/discipline";
import { zonesInBlocks } from "@/lib/training/adherence";
import { knownValues } from "@/lib/training/axis";
import { boundsOfWorkout, heartRateZoneOf } from "@/lib/training/heartRate";
import { powerZonesOf, secondsInPowerZones } from "@/lib/training/powerZones";

import type { TimeRange } from "../chart/timeRange";
import type { DetailModel } from "./detailModel";

/** One zone's row. `asked`: what the class asked of it and how that went; null where it asked nothing. */
export type ZoneTime = {
  readonly zone: number;
  readonly bounds: string;
  readonly seconds: number;
  readonly share: number;
  readonly asked: string | null;
};

/** Seconds in the seven power zones; null without cycling power or an FTP. */
export function timeInPowerZones(model: DetailModel, range: TimeRange | null): readonly ZoneTime[] | null {
  if (model.ftp === null || !hasCyclingPower(model.facts.discipline)) return null;
  const values = knownValues(model.axis, "output", cutOf(range));
  if (values.length === 0) return null;
  const seconds = secondsInPowerZones(values, model.ftp.watts);
  const asked = range === null ? askedOf(model) : new Map<number, string>();
  return powerZonesOf(model.ftp.watts).map(({ zone, wholeLowerW, wholeUpperW }) => ({
    zone,
    bounds: wholeUpperW === null ? `from ${wholeLowerW} W` : `${wholeLowerW}–${wholeUpperW} W`,
    seconds: seconds[zone - 1] ?? 0,
    share: (seconds[zone - 1] ?? 0) / values.length,
    asked: asked.get(zone) ?? null,
  }));
}

/** "asked 20:00, in 14:10, above 3:20, below 2:30" by zone. */
function askedOf(model: DetailModel): ReadonlyMap<number, string> {
  const output = model.targeted.find((targeted) => targeted.metric === "output");
  if (output === undefined || output.adherence === null) return new Map();
  return new Map(
    zonesInBlocks(model.axis, output.outlines, "output").map((zone) => [
      zone.level,
      `asked ${clockText(zone.askedSec)}, in ${clockText(zone.inSec)}, above ${clockText(zone.aboveSec)}, below ${clockText(zone.belowSec)}`,
    ]),
  );
}

/** Seconds in the five heart-rate zones: of the series, else as Peloton counted them; null without either. */
export function timeInHeartRateZones(
  model: DetailModel,
  range: TimeRange | null,
): readonly ZoneTime[] | null {
  const bounds = boundsOfWorkout(model.graph.heartRateZones, model.heartRate);
  const values = knownValues(model.axis, "heartRate", cutOf(range));
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
    asked: null,
  }));
}

function boundsText(bounds: readonly number[] | null, index: number): string {
  if (bounds === null) return "";
  const lower = bounds[index - 1];
  const upper = bounds[index];
  if (lower === undefined) return upper === undefined ? "" : `under ${numberText(upper)} bpm`;
  return upper === undefined ? `from ${numberText(lower)} bpm` : `${lower}–${upper - 1} bpm`;
}

function cutOf(range: TimeRange | null): { readonly fromSec: number; readonly toSec: number } | null {
  return range === null ? null : { fromSec: range.startSec, toSec: range.endSec + 1 };
}
