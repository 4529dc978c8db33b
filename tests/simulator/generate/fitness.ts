import type { JsonObject } from "../json.ts";

/** What `ftp_info` says during some time: the FTP going into a workout. */
export interface FtpEntry {
  readonly fromSec: number;
  /** As Peloton gives it: a manual one is a 20-minute value. */
  readonly ftpWatts: number;
  readonly source: "ftp_workout_source" | "ftp_manual_source" | "ftp_estimated_source" | null;
  readonly workoutId: string | null;
}

/** The FTP that the rider really has then, for drawing rides: a manual value counts 95 %. */
export function effectiveFtpWatts(entry: FtpEntry): number {
  if (entry.ftpWatts === 0) return 150;
  return entry.source === "ftp_manual_source" ? Math.round(entry.ftpWatts * 0.95) : entry.ftpWatts;
}

/** The result of the k-th test counted back from the newest: rises over a year, then waves. */
export function testResultWatts(testsBack: number): number {
  return Math.round(185 + 20 * Math.cos(testsBack * 0.55));
}

/**
 * The FTP timeline, oldest first. Before the first test: nothing for the oldest tenth, then Peloton's estimate.
 * Half way between the two newest tests the rider types in a value.
 */
export function ftpTimeline(
  tests: readonly { readonly endedAtSec: number; readonly workoutId: string }[],
  oldestSec: number,
  nowSec: number,
): readonly FtpEntry[] {
  const entries: FtpEntry[] = [
    { fromSec: 0, ftpWatts: 0, source: null, workoutId: null },
    {
      fromSec: oldestSec + Math.round((nowSec - oldestSec) / 10),
      ftpWatts: 154,
      source: "ftp_estimated_source",
      workoutId: null,
    },
  ];
  for (const [testsBack, test] of tests.entries()) {
    entries.push({
      fromSec: test.endedAtSec,
      ftpWatts: testResultWatts(testsBack),
      source: "ftp_workout_source",
      workoutId: test.workoutId,
    });
  }
  const [newest, before] = tests;
  if (newest !== undefined && before !== undefined) {
    entries.push({
      fromSec: Math.round((newest.endedAtSec + before.endedAtSec) / 2),
      ftpWatts: 213,
      source: "ftp_manual_source",
      workoutId: null,
    });
  }
  return entries.toSorted((one, other) => one.fromSec - other.fromSec);
}

/** The entry that holds at a time. */
export function ftpAt(timeline: readonly FtpEntry[], atSec: number): FtpEntry {
  const entry = timeline.findLast(({ fromSec }) => fromSec <= atSec);
  if (entry === undefined) throw new Error("The FTP timeline begins at 0");
  return entry;
}

/** `ftp_info` as the workout carries it. */
export function ftpInfo(entry: FtpEntry | null): JsonObject {
  if (entry === null) return { ftp: 0, ftp_source: null, ftp_workout_id: null };
  return { ftp: entry.ftpWatts, ftp_source: entry.source, ftp_workout_id: entry.workoutId };
}
