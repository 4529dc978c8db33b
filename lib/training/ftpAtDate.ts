import type { Profile } from "@/lib/domain/account";
import type { OwnFtp, Yours } from "@/lib/domain/yours";
import { hasCyclingPower } from "@/lib/domain/discipline";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { FtpInfo, WorkoutSummary } from "@/lib/domain/workout";
import { isEasyByPlan } from "./isEasyByPlan";
import { finished } from "./slices";
import type { Slices } from "./slices";
import { workoutDay } from "./workoutTime";

const DAY_MS = 86_400_000;
const OLD_AFTER_MS = 70 * DAY_MS;
const OURS_WINDOW_MS = 90 * DAY_MS;
/** FTP as a share of a 20 minute average. */
const TWENTY_MINUTE_SHARE = 0.95;
const TEST_LENGTH_SEC = 1200;
const TEST_MIN_SEC = 1140;

/**
 * `own`: entered here. `test`: an FTP test in the history. `pelotonManual`: typed into Peloton (a 20 minute value, × 0.95
 * here unless the rider said otherwise). `peloton`: Peloton's value from a test we do not have. `estimated`: Peloton's estimate. `ours`: 0.95 · best 20 min.
 */
type FtpSource = "own" | "test" | "pelotonManual" | "peloton" | "estimated" | "ours";

/** The FTP in force at a moment. */
export type FtpAtDate = {
  /** Whole watts, except Peloton's manual values, which keep their fraction (243 → 230.85). */
  readonly watts: number;
  readonly source: FtpSource;
  /** Since when it is known; ms; null when nobody says. */
  readonly sinceMs: number | null;
  /** The workout it comes from; null for entries and profile values. */
  readonly key: BlindKey | null;
  /** Known for more than 10 weeks. */
  readonly isOld: boolean;
  /** A lower bound only: show "at least". */
  readonly isAtLeast: boolean;
};

export type FtpKnowledge = {
  readonly yours: Pick<Yours, "ftp" | "workouts" | "rider">;
  readonly summaries: readonly WorkoutSummary[];
  readonly profile: Pick<Profile, "ftp"> | null;
};

type Dated = {
  readonly atMs: number;
  readonly day: LocalDay;
  readonly watts: number;
  readonly source: FtpSource;
  readonly key: BlindKey | null;
};

/** All FTP knowledge in order of time, made once for many look-ups. */
export type FtpTimeline = {
  readonly own: readonly OwnFtp[];
  readonly tests: readonly Dated[];
  readonly infos: readonly Dated[];
  readonly bests: readonly Dated[];
  /** What Peloton holds today, since when is unknown. */
  readonly profile: { readonly watts: number; readonly source: FtpSource } | null;
};

/** When: the instant of the workout's start and its local day. */
export type FtpMoment = { readonly atMs: number; readonly day: LocalDay };

/** The FTP at a moment, for a single look-up. Null: say so, and link to where it is set. */
export function ftpAtDate(asked: FtpKnowledge & FtpMoment): FtpAtDate | null {
  return ftpFromTimeline(ftpTimeline(asked), asked);
}

/** Orders what is known of the rider's FTP: O(n log n) once, then each look-up is a binary search. */
export function ftpTimeline(known: FtpKnowledge): FtpTimeline {
  return finished(ftpTimelineSlices(known));
}

/** The same of thousands of workouts, one look through them after the other. */
export function* ftpTimelineSlices({ yours, summaries, profile }: FtpKnowledge): Slices<FtpTimeline> {
  const rides = summaries
    .filter((summary) => summary.removedAtMs === null)
    .sort((a, b) => a.startedAtMs - b.startedAtMs);
  const records = rides.filter((ride) => (yours.workouts[ride.key]?.leftOut ?? null) === null);
  const manual = yours.rider.manualFtp;
  yield;
  const tests = records.flatMap((ride) => dated(ride, ftpTestResult(ride), "test"));
  yield;
  const infos = runsOf(rides.flatMap((ride) => infoOf(ride, manual)));
  yield;
  const bests = records.flatMap((ride) => dated(ride, ourEstimate(ride), "ours"));
  return {
    own: yours.ftp
      .filter((entry) => entry.watts > 0)
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    tests,
    infos,
    bests,
    profile: profile === null ? null : profileFtp(profile.ftp, manual),
  };
}

/** The FTP of one workout: what it was ridden against. */
export function ftpOfWorkout(timeline: FtpTimeline, summary: WorkoutSummary): FtpAtDate | null {
  return ftpFromTimeline(timeline, { atMs: summary.startedAtMs, day: workoutDay(summary) });
}

/**
 * The FTP at a moment: own entries and tests, then Peloton's value going into the workout, then the profile's, then ours.
 * The profile says what Peloton holds today. It counts only while nothing of Peloton's carries a date: once a workout
 * or a test tells an FTP, today's says nothing of what came before the first of them, and must not stand in for it.
 * Own entries leave it as it is, so that earlier workouts keep their FTP.
 */
export function ftpFromTimeline(timeline: FtpTimeline, { atMs, day }: FtpMoment): FtpAtDate | null {
  const own = timeline.own[firstIndex(timeline.own, (entry) => entry.from > day) - 1];
  // A test's result counts from the next workout on: the test itself was ridden against the FTP before it.
  const test = timeline.tests[firstIndex(timeline.tests, (entry) => entry.atMs >= atMs) - 1];
  if (own !== undefined && (test === undefined || own.from >= test.day)) {
    const sinceMs = Date.parse(`${own.from}T00:00:00Z`);
    return known({ atMs: sinceMs, watts: own.watts, source: "own", key: null }, atMs);
  }
  if (test !== undefined) return known(test, atMs);
  const info = timeline.infos[firstIndex(timeline.infos, (entry) => entry.atMs > atMs) - 1];
  if (info !== undefined) return known(info, atMs);
  if (timeline.profile !== null && timeline.infos.length === 0 && timeline.tests.length === 0) {
    return { ...timeline.profile, sinceMs: null, key: null, isOld: false, isAtLeast: false };
  }
  const before = firstIndex(timeline.bests, (entry) => entry.atMs >= atMs);
  const from = firstIndex(timeline.bests, (entry) => entry.atMs >= atMs - OURS_WINDOW_MS);
  const best = timeline.bests
    .slice(from, before)
    .reduce<Dated | null>((top, one) => (top === null || one.watts > top.watts ? one : top), null);
  return best === null ? null : known(best, atMs);
}

function known(entry: Omit<Dated, "day">, atMs: number): FtpAtDate {
  return {
    watts: entry.watts,
    source: entry.source,
    sinceMs: entry.atMs,
    key: entry.key,
    isOld: atMs - entry.atMs > OLD_AFTER_MS,
    isAtLeast: entry.source === "ours",
  };
}

function firstIndex<Entry>(entries: readonly Entry[], isAfter: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(entries[middle] as Entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An FTP test: flagged by Peloton, or a 20 minute cycling class called one; at least 19 minutes ridden; never its warm up. */
export function isFtpTestRide(summary: WorkoutSummary): boolean {
  if (summary.discipline !== "cycling" || isEasyByPlan(summary)) return false;
  if ((summary.derived?.activeSec ?? 0) < TEST_MIN_SEC) return false;
  return summary.isFtpTest || (summary.lengthSec === TEST_LENGTH_SEC && /ftp test/i.test(summary.title));
}

/** The result of a test, whole W (185 → 176, 193 → 183); null when it was none or had no power. */
export function ftpTestResult(summary: WorkoutSummary): number | null {
  if (!isFtpTestRide(summary)) return null;
  // The known results (185 → 176, 193 → 183) belong to Peloton's whole-watt averages: ours stand in where it gives none.
  const average = summary.pelotonAverages.outputW ?? summary.derived?.averages.outputW ?? null;
  return average === null || average <= 0 ? null : Math.round(average * TWENTY_MINUTE_SHARE);
}

function ourEstimate(summary: WorkoutSummary): number | null {
  const best = summary.derived?.best20MinW ?? null;
  if (best === null || best <= 0 || !hasCyclingPower(summary.discipline)) return null;
  return Math.round(best * TWENTY_MINUTE_SHARE);
}

function dated(summary: WorkoutSummary, watts: number | null, source: FtpSource): Dated[] {
  if (watts === null || watts <= 0) return [];
  return [{ atMs: summary.startedAtMs, day: workoutDay(summary), watts, source, key: summary.key }];
}

/** Peloton's value going into a workout; 0 (Just Ride, Lanebreak) says nothing, so that the last one carries on. */
function infoOf(summary: WorkoutSummary, manual: ManualFtp): Dated[] {
  if (summary.ftp === null) return [];
  return dated(summary, infoWatts(summary.ftp, manual), infoSource(summary.ftp));
}

function infoWatts(info: FtpInfo, manual: ManualFtp): number {
  return info.source === "manual" ? readManualFtp(info.watts, manual) : info.watts;
}

type ManualFtp = Yours["rider"]["manualFtp"];

/**
 * The FTP that a value typed into Peloton means, W: 0.95 of it, since Peloton reads it as a 20 minute average, unless
 * the rider said of this very value that it is an FTP.
 */
export function readManualFtp(watts: number, manual: ManualFtp): number {
  return manual?.reading === "ftp" && manual.watts === watts ? watts : watts * TWENTY_MINUTE_SHARE;
}

function infoSource(info: FtpInfo): FtpSource {
  if (info.source === "manual") return "pelotonManual";
  return info.source === "estimated" ? "estimated" : "peloton";
}

/** Only where the value changes: an entry then says since when it holds. */
function runsOf(infos: readonly Dated[]): readonly Dated[] {
  return infos.filter((info, i) => {
    const before = infos[i - 1];
    return before === undefined || before.watts !== info.watts || before.source !== info.source;
  });
}

function profileFtp(ftp: Profile["ftp"], manual: ManualFtp): FtpTimeline["profile"] {
  if (ftp.source === "manual" && (ftp.manualWatts ?? 0) > 0) {
    return { watts: readManualFtp(ftp.manualWatts ?? 0, manual), source: "pelotonManual" };
  }
  if (ftp.source === "test" && (ftp.testWatts ?? 0) > 0)
    return { watts: ftp.testWatts ?? 0, source: "peloton" };
  return (ftp.estimatedWatts ?? 0) > 0 ? { watts: ftp.estimatedWatts ?? 0, source: "estimated" } : null;
}
