import type { ErrorCode } from "./error";
import type { BlindKey } from "./ids";

/** Where a sync stands. */
export type SyncPhase =
  | "idle"
  | "listing"
  | "details"
  | "classes"
  | "upToDate"
  | "paused"
  | "stopped"
  | "failed";

/**
 * The one row that every page watches. Counters are of workouts.
 * A phase of `listing`, `details` or `classes` whose `heartbeatAtMs` is older than a minute belongs to a worker that died.
 */
export type SyncProgress = {
  readonly phase: SyncPhase;
  readonly listed: number;
  readonly stored: number;
  readonly failed: number;
  readonly unread: number;
  readonly remaining: number;
  readonly ratePerMin: number | null;
  /** Set while `paused`: when it goes on by itself; ms. */
  readonly pausedUntilMs: number | null;
  /** Why it is paused, failed or stopped; null otherwise. */
  readonly errorCode: ErrorCode | null;
  readonly heartbeatAtMs: number;
  /** When the last run reached its end; null before the first one did. */
  readonly lastSyncedAtMs: number | null;
  /** When the list was last looked at. */
  readonly lastLookAtMs: number | null;
  /** How many were new in the last finished run. */
  readonly lastNewCount: number | null;
};

export const NEVER_SYNCED: SyncProgress = {
  phase: "idle",
  listed: 0,
  stored: 0,
  failed: 0,
  unread: 0,
  remaining: 0,
  ratePerMin: null,
  pausedUntilMs: null,
  errorCode: null,
  heartbeatAtMs: 0,
  lastSyncedAtMs: null,
  lastLookAtMs: null,
  lastNewCount: null,
};

/** What the sync remembers between runs beside the progress. */
export type SyncMemory = {
  /** Newest `createdAtMs` of the last listing that ran to its end or joined the previous mark; null before one did. */
  readonly markMs: number | null;
  /** "Stop" was pressed: holds until "Sync now". */
  readonly isStopped: boolean;
  /** Asked for by "Check everything again" and not finished yet. */
  readonly wantsFullCheck: boolean;
  /** How often the run level pause doubled, 0-based. */
  readonly pauseCount: number;
};

export const NO_MEMORY: SyncMemory = { markMs: null, isStopped: false, wantsFullCheck: false, pauseCount: 0 };

/** What the sync remembers of one workout or class that did not go smoothly. Absent = nothing to remember. */
export type SyncItem = {
  readonly key: BlindKey;
  readonly kind: "workout" | "ride" | "instructor";
  readonly tries: number;
  readonly notBeforeMs: number;
  readonly errorCode: ErrorCode | null;
  /** Higher first; 0 is usual, a workout the rider opened gets 1. */
  readonly priority: number;
};
