import { hasCyclingPower } from "@/lib/domain/discipline";
import type { Discipline } from "@/lib/domain/discipline";
import type { LocationPoint } from "@/lib/domain/location";
import { NO_GRAPH } from "@/lib/domain/performance";
import type { Metric } from "@/lib/domain/performance";
import { rideAxis } from "@/lib/training/axis";
import type { RideAxis } from "@/lib/training/axis";
import { workoutDurationSec } from "@/lib/training/workoutTime";
import type { ExportedWorkout } from "./exportedWorkout";
import { lapSpans } from "./lapSpans";
import type { LapSpan } from "./lapSpans";

/**
 * What was recorded in one second, SI-like: bpm, rpm or strokes a minute, W, m/s, m since the start, %, %, m, degrees.
 * Null = not measured, a dropout, or off the machine: never 0.
 */
export type RecordedSecond = {
  /** Seconds since the start of the recording. */
  readonly atSec: number;
  readonly heartRateBpm: number | null;
  readonly cadence: number | null;
  readonly powerW: number | null;
  readonly speedMps: number | null;
  readonly distanceM: number | null;
  readonly inclinePct: number | null;
  readonly resistancePct: number | null;
  readonly altitudeM: number | null;
  readonly location: LocationPoint | null;
  /** A pause, longer than a hold, lies before it. */
  readonly isAfterPause: boolean;
};

/** One workout as a recording device would have written it. */
export type Recording = {
  readonly startedAtMs: number;
  /** From start to end, with pauses. */
  readonly elapsedSec: number;
  /** Without pauses. */
  readonly timerSec: number;
  /** In order of time, at most one a second, none in pauses; empty when nothing was recorded. */
  readonly seconds: readonly RecordedSecond[];
  /** One after the other from 0 to the end; at least one. */
  readonly laps: readonly LapSpan[];
};

/** A series that stops this soon before its class does was ridden to the end. */
const ENDED_WITH_CLASS_SEC = 30;
/** A sum of speeds this far off Peloton's distance is not the same way, and is not stretched to it. */
const MOST_STRETCH = 2;

/** Puts a workout on the clock of a recording: start, one entry a second, laps by block of its targets or by class segment. */
export function recordingOf(workout: ExportedWorkout): Recording {
  const { summary, location } = workout;
  const graph = workout.graph ?? NO_GRAPH;
  const axis = rideAxis(graph);
  const shiftSec = Math.min(axis.startSec, 0);
  const seconds = secondsOf(axis, shiftSec, workout);
  const elapsedSec = elapsedOf(axis, shiftSec, workout, location.at(-1)?.atSec ?? 0);
  let pausedSec = 0;
  for (let i = 0; i < axis.lengthSec; i++) pausedSec += axis.isPause[i] === 1 ? 1 : 0;
  return {
    startedAtMs: summary.startedAtMs,
    elapsedSec,
    timerSec: elapsedSec - pausedSec,
    seconds,
    laps: lapSpans({
      axis,
      graph,
      discipline: summary.discipline,
      ftpWatts: workout.ftpWatts,
      endSec: elapsedSec,
    }),
  };
}

/** Rowing counts strokes where cycling counts turns of the pedals. */
function cadenceOf(discipline: Discipline): Metric {
  return isRowing(discipline) ? "strokeRate" : "cadence";
}

function isRowing(discipline: Discipline): boolean {
  return discipline === "rowing" || discipline === "rowBootcamp";
}

function secondsOf(
  axis: RideAxis,
  shiftSec: number,
  { summary, location }: ExportedWorkout,
): readonly RecordedSecond[] {
  const { discipline } = summary;
  // A Tread's output is not the power that other programs compute training stress from.
  const hasPower = hasCyclingPower(discipline) || isRowing(discipline);
  const distances = distancesOf(axis, summary.totals.distanceM);
  const at = (metric: Metric, i: number) => known(axis.series[metric], i);
  const seconds: RecordedSecond[] = [];
  let isAfterPause = false;
  let next = 0;
  for (let i = 0; i < axis.lengthSec; i++) {
    if (axis.isPause[i] === 1) {
      isAfterPause = true;
      continue;
    }
    const atSec = axis.startSec + i - shiftSec;
    while (next < location.length && Math.floor((location[next] as LocationPoint).atSec) < atSec) next++;
    const here = location[next];
    seconds.push({
      atSec,
      heartRateBpm: at("heartRate", i),
      cadence: at(cadenceOf(discipline), i),
      powerW: hasPower ? at("output", i) : null,
      speedMps: at("speed", i),
      distanceM: known(distances, i),
      inclinePct: at("incline", i),
      resistancePct: at("resistance", i),
      altitudeM: at("altitude", i),
      location: here !== undefined && Math.floor(here.atSec) === atSec ? here : null,
      isAfterPause,
    });
    isAfterPause = false;
  }
  return seconds.length > 0 ? seconds : location.map(bareSecond);
}

/** A way without a series beside it. */
function bareSecond(point: LocationPoint): RecordedSecond {
  return {
    atSec: Math.floor(point.atSec),
    heartRateBpm: null,
    cadence: null,
    powerW: null,
    speedMps: null,
    distanceM: null,
    inclinePct: null,
    resistancePct: null,
    altitudeM: null,
    location: point,
    isAfterPause: point.isAfterGap,
  };
}

function known(values: Float64Array | undefined, i: number): number | null {
  const value = values?.[i];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The way done by each second, m: the sum of the speeds, stretched so that it ends at Peloton's own distance. */
function distancesOf(axis: RideAxis, totalM: number | null): Float64Array | undefined {
  const { speed } = axis.series;
  if (speed === undefined) return undefined;
  const sums = new Float64Array(speed.length);
  let sum = 0;
  for (let i = 0; i < speed.length; i++) {
    const mps = speed[i] as number;
    if (!Number.isNaN(mps)) sum += mps;
    sums[i] = sum;
  }
  const stretch = totalM === null || sum <= 0 ? 1 : totalM / sum;
  return stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH ? sums : sums.map((meters) => meters * stretch);
}

function elapsedOf(
  axis: RideAxis,
  shiftSec: number,
  { summary }: ExportedWorkout,
  locatedSec: number,
): number {
  const classSec = Math.round(workoutDurationSec(summary) ?? 0);
  // A series that counts from 0 has one second more than its last one says.
  const recordedSec =
    axis.lengthSec === 0 ? 0 : axis.startSec - shiftSec + axis.lengthSec - (axis.startSec > 0 ? 1 : 0);
  const measuredSec = Math.max(recordedSec, Math.floor(locatedSec));
  if (measuredSec === 0) return Math.max(classSec, 1);
  return classSec >= measuredSec && classSec <= measuredSec + ENDED_WITH_CLASS_SEC ? classSec : measuredSec;
}
