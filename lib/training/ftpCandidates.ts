import { hasCyclingPower } from "@/lib/domain/discipline";
import { dayNumber, dayOfNumber } from "@/lib/domain/day";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import { bestCurve, pointAt } from "./bestCurve";
import type { CurvePoint, EffortsByKey } from "./bestCurve";
import { CRITICAL_POWER_DURATIONS_SEC, criticalPowerOf } from "./criticalPower";
import type { CriticalPowerFit } from "./criticalPower";
import { ftpFromTimeline } from "./ftpAtDate";
import type { FtpAtDate, FtpMoment, FtpTimeline } from "./ftpAtDate";
import type { RiderHistory } from "./riderHistory";
import { workoutDay } from "./workoutTime";

const DAY_MS = 86_400_000;
/** Critical power is read from the efforts of so many local days, the last one included. */
const CRITICAL_POWER_DAYS = 90;
/** Local days reach beyond their instants by the widest UTC offsets. */
const OFFSETS_DAYS = 2;

/** A value that could be used as FTP. */
export type FtpCandidate = {
  readonly source: FtpAtDate["source"] | "criticalPower";
  /** Whole watts. */
  readonly watts: number;
  /** Of the entry, the test, the ride; since when at Peloton; the newest effort of a critical power. Null when nobody says. */
  readonly day: LocalDay | null;
  /** The workout it was ridden in; null for entries, Peloton's values and fits. */
  readonly key: BlindKey | null;
};

/** What an FTP can be taken from. */
export type FtpCandidates = {
  /** Own entry, last test, Peloton's, best 20 min × 0.95, critical power, in this order; those there are. */
  readonly candidates: readonly FtpCandidate[];
  /** Critical power of the last 90 days, or why there is none; null while the efforts are not known. */
  readonly criticalPower: CriticalPowerFit | null;
};

/** What is known of a rider's power at a moment. `efforts` null = not opened yet. */
export type FtpEvidence = {
  readonly history: Pick<RiderHistory, "counted" | "ftp">;
  readonly efforts: EffortsByKey | null;
  readonly now: FtpMoment;
};

/** Every value that could be used as FTP now, each by the function that the other pages take it from. */
export function ftpCandidates({ history, efforts, now }: FtpEvidence): FtpCandidates {
  const { ftp, counted } = history;
  const inUse = ftpFromTimeline(ftp, now)?.watts ?? null;
  const critical =
    efforts === null
      ? null
      : criticalPowerOfDays({ counted, efforts, now, days: CRITICAL_POWER_DAYS, ftpWatts: inUse });
  const found = [
    ownCandidate(ftp, now),
    testCandidate(ftp, now),
    pelotonCandidate(ftp, now),
    bestTwentyCandidate(ftp, now),
    critical === null ? null : criticalPowerCandidate(critical),
  ];
  return {
    candidates: found.filter((one) => one !== null),
    criticalPower: critical?.result ?? null,
  };
}

function ownCandidate({ own }: FtpTimeline, { day }: FtpMoment): FtpCandidate | null {
  const entry = own.findLast(({ from }) => from <= day);
  return entry === undefined
    ? null
    : { source: "own", watts: Math.round(entry.watts), day: entry.from as LocalDay, key: null };
}

function testCandidate({ tests }: FtpTimeline, { atMs }: FtpMoment): FtpCandidate | null {
  const test = tests.findLast((one) => one.atMs < atMs);
  return test === undefined ? null : { source: "test", watts: test.watts, day: test.day, key: test.key };
}

/** The profile is read at every sync, a workout says what held when it began: where they differ, the profile is newer. */
function pelotonCandidate({ infos, profile }: FtpTimeline, { atMs }: FtpMoment): FtpCandidate | null {
  const info = infos.findLast((one) => one.atMs <= atMs);
  if (info !== undefined && (profile === null || profile.watts === info.watts)) {
    return { source: info.source, watts: Math.round(info.watts), day: info.day, key: null };
  }
  return profile === null
    ? null
    : { source: profile.source, watts: Math.round(profile.watts), day: null, key: null };
}

/** 0.95 of the best 20 minutes of 90 days, as it would be in force if nothing else were known. */
function bestTwentyCandidate(timeline: FtpTimeline, now: FtpMoment): FtpCandidate | null {
  const ours = ftpFromTimeline({ ...timeline, own: [], tests: [], infos: [], profile: null }, now);
  const best = timeline.bests.find(({ key }) => key === ours?.key);
  return best === undefined ? null : { source: "ours", watts: best.watts, day: best.day, key: best.key };
}

function criticalPowerCandidate({ result, efforts }: CriticalPowerOfDays): FtpCandidate | null {
  if (result.type === "refused") return null;
  const days = efforts.map(({ workout }) => workoutDay(workout)).sort();
  return {
    source: "criticalPower",
    watts: Math.round(result.fit.cpWatts),
    day: days.at(-1) ?? null,
    key: null,
  };
}

/** Critical power of some days, and the efforts it was read from. */
export type CriticalPowerOfDays = {
  readonly result: CriticalPowerFit;
  readonly efforts: readonly CurvePoint[];
};

/** Critical power by the best efforts of the last `days` local days, the day of `now` included. */
export function criticalPowerOfDays(from: {
  readonly counted: RiderHistory["counted"];
  readonly efforts: EffortsByKey;
  readonly now: FtpMoment;
  readonly days: number;
  readonly ftpWatts: number | null;
}): CriticalPowerOfDays {
  const { counted, efforts, now, days, ftpWatts } = from;
  const first = dayOfNumber(dayNumber(now.day) - days + 1);
  // Years of older rides are put aside by their instant: a local day costs a date text.
  const recentMs = now.atMs - (days + OFFSETS_DAYS) * DAY_MS;
  const rides = counted.filter(
    (ride) => ride.startedAtMs > recentMs && hasCyclingPower(ride.discipline) && workoutDay(ride) >= first,
  );
  const curve = bestCurve(rides, efforts);
  const best = CRITICAL_POWER_DURATIONS_SEC.flatMap((durationSec) => pointAt(curve, durationSec) ?? []);
  return { result: criticalPowerOf(best, ftpWatts), efforts: best };
}
