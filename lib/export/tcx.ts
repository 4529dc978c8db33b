import type { Slices } from "@/lib/training/slices";
import type { ExportedWorkout } from "./exportedWorkout";
import { lapFigures } from "./lapFigures";
import type { LapFigures } from "./lapFigures";
import { recordingOf } from "./recording";
import type { RecordedSecond, Recording } from "./recording";
import { sportOf } from "./sport";
import { decimal, element, wholeUpTo, xmlText, xmlTime } from "./xmlText";

/** So many points are written before a page gets its turn. */
const SLICE = 100;
const HIGHEST_BPM = 254;
const HIGHEST_CADENCE = 254;
const HIGHEST_WATTS = 65_534;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ext="http://www.garmin.com/xmlschemas/ActivityExtension/v2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`;

/**
 * A workout as TCX (TrainingCenterDatabase v2): the laps and seconds of the FIT file. Dropouts are left out of their
 * point, never 0; a pause ends a track. Peloton counts calories for the whole workout: each lap has its share by time.
 */
export function* tcxFile(workout: ExportedWorkout): Slices<string> {
  const recording = recordingOf(workout);
  yield;
  const { summary } = workout;
  const laps = lapFigures(recording);
  const calories = sharedOut(Math.round(summary.totals.caloriesKcal ?? 0), laps);
  const text: string[] = [
    HEAD,
    `<Activities><Activity Sport="${sportOf(summary, workout.location.length > 0).tcx}">`,
    element("Id", xmlTime(recording.startedAtMs)),
  ];
  let from = 0;
  for (const [index, lap] of laps.entries()) {
    text.push(lapHead(lap, recording, calories[index] ?? 0));
    const isLast = index === laps.length - 1;
    let track = "";
    while (from < recording.seconds.length) {
      const second = recording.seconds[from] as RecordedSecond;
      if (!isLast && second.atSec >= lap.span.endSec) break;
      if (second.isAfterPause && track !== "") {
        text.push(`<Track>${track}</Track>`);
        track = "";
      }
      track += point(second, recording.startedAtMs);
      if (++from % SLICE === 0) yield;
    }
    if (track !== "") text.push(`<Track>${track}</Track>`);
    text.push(element("Notes", lap.span.name === "" ? null : lap.span.name), lapTail(lap), "</Lap>\n");
  }
  text.push(
    element("Notes", summary.title),
    `<Creator xsi:type="Device_t"><Name>${xmlText(`Peloton ${summary.device}`.trim())}</Name><UnitId>0</UnitId><ProductID>0</ProductID>`,
    "<Version><VersionMajor>1</VersionMajor><VersionMinor>0</VersionMinor></Version></Creator>",
    "</Activity></Activities>\n</TrainingCenterDatabase>\n",
  );
  yield;
  return text.join("");
}

function lapHead(lap: LapFigures, { startedAtMs }: Recording, calories: number): string {
  return [
    `<Lap StartTime="${xmlTime(startedAtMs + lap.span.startSec * 1000)}">`,
    element("TotalTimeSeconds", lap.timerSec),
    element("DistanceMeters", decimal(lap.distanceM, 2) ?? 0),
    element("MaximumSpeed", decimal(lap.speed?.max ?? null, 3)),
    element("Calories", calories),
    heartRate("AverageHeartRateBpm", lap.heartRate?.mean ?? null),
    heartRate("MaximumHeartRateBpm", lap.heartRate?.max ?? null),
    "<Intensity>Active</Intensity>",
    element("Cadence", wholeUpTo(lap.cadence?.mean ?? null, HIGHEST_CADENCE)),
    "<TriggerMethod>Manual</TriggerMethod>",
  ].join("");
}

function lapTail({ power, speed }: LapFigures): string {
  const inside = [
    element("ext:AvgSpeed", decimal(speed?.mean ?? null, 3)),
    element("ext:AvgWatts", wholeUpTo(power?.mean ?? null, HIGHEST_WATTS)),
    element("ext:MaxWatts", wholeUpTo(power?.max ?? null, HIGHEST_WATTS)),
  ].join("");
  return inside === "" ? "" : `<Extensions><ext:LX>${inside}</ext:LX></Extensions>`;
}

function point(second: RecordedSecond, startedAtMs: number): string {
  const { location } = second;
  const extension =
    element("ext:Speed", decimal(second.speedMps, 3)) +
    element("ext:Watts", wholeUpTo(second.powerW, HIGHEST_WATTS));
  return [
    "<Trackpoint>",
    element("Time", xmlTime(startedAtMs + second.atSec * 1000)),
    location === null
      ? ""
      : `<Position><LatitudeDegrees>${decimal(location.latitude, 7)}</LatitudeDegrees><LongitudeDegrees>${decimal(location.longitude, 7)}</LongitudeDegrees></Position>`,
    element("AltitudeMeters", decimal(second.altitudeM, 1)),
    element("DistanceMeters", decimal(second.distanceM, 2)),
    heartRate("HeartRateBpm", second.heartRateBpm),
    element("Cadence", wholeUpTo(second.cadence, HIGHEST_CADENCE)),
    extension === "" ? "" : `<Extensions><ext:TPX>${extension}</ext:TPX></Extensions>`,
    "</Trackpoint>\n",
  ].join("");
}

function heartRate(name: string, bpm: number | null): string {
  const value = wholeUpTo(bpm, HIGHEST_BPM);
  return value === null || value < 1 ? "" : `<${name}><Value>${value}</Value></${name}>`;
}

/** A total as whole numbers by the laps' time, which add up to it. */
function sharedOut(total: number, laps: readonly LapFigures[]): readonly number[] {
  const wholeSec = laps.reduce((sum, { timerSec }) => sum + timerSec, 0);
  let doneSec = 0;
  let given = 0;
  return laps.map(({ timerSec }) => {
    doneSec += timerSec;
    const share = Math.round(wholeSec === 0 ? total : (total * doneSec) / wholeSec) - given;
    given += share;
    return share;
  });
}
