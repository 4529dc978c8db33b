import type { Slices } from "@/lib/training/slices";
import type { ExportedWorkout } from "./exportedWorkout";
import { recordingOf } from "./recording";
import type { RecordedSecond } from "./recording";
import { sportOf } from "./sport";
import { decimal, element, wholeUpTo, xmlText, xmlTime } from "./xmlText";

/** So many points are written before a page gets its turn. */
const SLICE = 300;
/** Of heart rate and cadence, by the extension's schema. */
const HIGHEST = 254;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Saddlebag" xmlns="http://www.topografix.com/GPX/1/1" xmlns:tpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">`;

/** The way of an outdoor workout as GPX 1.1 with heart rate and cadence beside it; null for a workout without one. */
export function* gpxFile(workout: ExportedWorkout): Slices<string | null> {
  const { summary, location } = workout;
  if (location.length === 0) return null;
  const recording = recordingOf(workout);
  yield;
  const text = [
    HEAD,
    `<metadata><name>${xmlText(summary.title)}</name>${element("time", xmlTime(recording.startedAtMs))}</metadata>`,
    `<trk>${element("name", summary.title)}${element("type", sportOf(summary, true).gpx)}<trkseg>\n`,
  ];
  let isBroken = false;
  let written = 0;
  for (const second of recording.seconds) {
    isBroken ||= second.isAfterPause || second.location?.isAfterGap === true;
    if (second.location === null) continue;
    if (isBroken && written > 0) text.push("</trkseg><trkseg>\n");
    isBroken = false;
    text.push(point(second, second.location, recording.startedAtMs));
    if (++written % SLICE === 0) yield;
  }
  text.push("</trkseg></trk>\n</gpx>\n");
  return text.join("");
}

function point(
  second: RecordedSecond,
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  startedAtMs: number,
): string {
  const extension = [
    element("tpx:hr", wholeUpTo(second.heartRateBpm, HIGHEST)),
    element("tpx:cad", wholeUpTo(second.cadence, HIGHEST)),
  ].join("");
  return [
    `<trkpt lat="${decimal(latitude, 7)}" lon="${decimal(longitude, 7)}">`,
    element("ele", decimal(second.altitudeM, 1)),
    element("time", xmlTime(startedAtMs + second.atSec * 1000)),
    extension === ""
      ? ""
      : `<extensions><tpx:TrackPointExtension>${extension}</tpx:TrackPointExtension></extensions>`,
    "</trkpt>\n",
  ].join("");
}
