import { FitEncoder } from "fit-file-parser/encoder";
import type { Slices } from "@/lib/training/slices";
import type { ExportedWorkout } from "./exportedWorkout";
import { choice, moment, serial, u16, u8, words } from "./fitFields";
import { fitRecordOf } from "./fitRecords";
import { activityMessage, lapMessage, limitMessages, sessionMessage } from "./fitSummaries";
import { lapFigures } from "./lapFigures";
import { recordingOf } from "./recording";
import type { RecordedSecond, Recording } from "./recording";
import { sportOf } from "./sport";

const FILE_ID = 0;
const SESSION = 18;
const LAP = 19;
const RECORD = 20;
const EVENT = 21;
const DEVICE_INFO = 23;
const WORKOUT = 26;
const ACTIVITY = 34;
const FILE_CREATOR = 49;

const ACTIVITY_FILE = 4;
/** The manufacturer of who has none: nothing here may pass for another maker's device. */
const DEVELOPMENT = 255;
const TIMER = 0;
const START = 0;
const STOP_ALL = 4;

/** So many records are written before a page gets its turn. */
const SLICE = 150;
const LONGEST_NAME_BYTES = 60;

/**
 * A workout as a FIT activity (FIT protocol 2.0): records at 1 Hz with dropouts marked invalid, pauses as timer events, laps by
 * block or segment, session totals as Peloton gives them, FTP and heart-rate limits. A workout of which nothing was
 * recorded has two bare records, its start and its end.
 */
export function* fitFile(workout: ExportedWorkout): Slices<Uint8Array> {
  const recording = recordingOf(workout);
  yield;
  const { startedAtMs, elapsedSec, seconds } = recording;
  const endedAtMs = startedAtMs + elapsedSec * 1000;
  const sport = sportOf(workout.summary, workout.location.length > 0).fit;
  const laps = lapFigures(recording);
  const encoder = new FitEncoder();

  encoder.writeMessage(FILE_ID, [
    choice(0, ACTIVITY_FILE),
    u16(1, DEVELOPMENT),
    u16(2, 0),
    serial(3, serialOf(workout.summary.id)),
    moment(4, startedAtMs),
  ]);
  encoder.writeMessage(FILE_CREATOR, [u16(0, 100)]);
  encoder.writeMessage(DEVICE_INFO, [
    moment(253, startedAtMs),
    u8(0, 0),
    u16(2, DEVELOPMENT),
    words(27, `Peloton ${workout.summary.device}`.trim(), LONGEST_NAME_BYTES),
  ]);
  for (const { message, fields } of limitMessages(workout)) encoder.writeMessage(message, fields);
  encoder.writeMessage(WORKOUT, [
    choice(4, sport.sport),
    u16(6, 0),
    words(8, workout.summary.title, LONGEST_NAME_BYTES),
    choice(11, sport.subSport),
  ]);

  encoder.writeMessage(EVENT, timerEvent(startedAtMs, START));
  const recordOf = fitRecordOf(startedAtMs, seconds);
  let written = 0;
  let before: RecordedSecond | null = null;
  for (const second of seconds.length > 0 ? seconds : ends(recording)) {
    if (second.isAfterPause && before !== null) {
      encoder.writeMessage(EVENT, timerEvent(startedAtMs + before.atSec * 1000, STOP_ALL));
      encoder.writeMessage(EVENT, timerEvent(startedAtMs + second.atSec * 1000, START));
    }
    // Their own local number, so that their definition is written once.
    encoder.writeMessage(RECORD, recordOf(second), 1);
    before = second;
    if (++written % SLICE === 0) yield;
  }
  encoder.writeMessage(EVENT, timerEvent(endedAtMs, STOP_ALL));

  for (const [index, lap] of laps.entries()) {
    encoder.writeMessage(
      LAP,
      lapMessage(lap, { index, isLast: index === laps.length - 1, startedAtMs, sport }),
    );
  }
  encoder.writeMessage(SESSION, sessionMessage({ workout, recording, laps, sport }));
  encoder.writeMessage(ACTIVITY, activityMessage(recording, workout.summary.utcOffsetSec));
  yield;
  return encoder.close();
}

function timerEvent(atMs: number, type: number) {
  return [moment(253, atMs), choice(0, TIMER), choice(1, type), u8(4, 0)];
}

/** Start and end of a workout of which nothing was recorded: readers refuse an activity without a record. */
function ends({ elapsedSec }: Recording): readonly RecordedSecond[] {
  return [0, elapsedSec].map((atSec) => ({
    atSec,
    heartRateBpm: null,
    cadence: null,
    powerW: null,
    speedMps: null,
    distanceM: null,
    inclinePct: null,
    resistancePct: null,
    altitudeM: null,
    location: null,
    isAfterPause: false,
  }));
}

/** The same number for the same workout (FNV-1a), so that a reader knows a file it has had before; never 0, which is none. */
function serialOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash === 0 ? 1 : hash;
}
