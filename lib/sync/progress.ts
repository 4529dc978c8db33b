import type { ErrorCode } from "@/lib/domain/error";
import type { SyncCounts } from "@/lib/domain/syncCounts";
import type { SyncPhase, SyncProgress } from "@/lib/domain/syncState";

/** Everything that changes what a page says about the sync. */
export type ProgressEvent =
  | { readonly type: "started"; readonly atMs: number; readonly counts: SyncCounts }
  | { readonly type: "phase"; readonly phase: "listing" | "details" | "classes"; readonly atMs: number }
  | { readonly type: "looked"; readonly atMs: number }
  | { readonly type: "counted"; readonly atMs: number; readonly counts: SyncCounts }
  /** One workout got its details (or failed for good). */
  | { readonly type: "done"; readonly atMs: number; readonly counts: SyncCounts }
  | { readonly type: "alive"; readonly atMs: number }
  | { readonly type: "paused"; readonly atMs: number; readonly untilMs: number; readonly code: ErrorCode }
  | { readonly type: "stopped"; readonly atMs: number }
  | { readonly type: "ended"; readonly atMs: number; readonly code: ErrorCode }
  /** A sign-out: nothing goes on and nothing is wrong. */
  | { readonly type: "signedOut"; readonly atMs: number }
  | { readonly type: "finished"; readonly atMs: number; readonly newCount: number };

/** The row that pages watch, and what its rate is made of. */
export type RunProgress = {
  readonly row: SyncProgress;
  /** When the last workouts were done, oldest first; ms. */
  readonly doneAtMs: readonly number[];
};

const RATE_WINDOW_MS = 60_000;
/** Fewer say nothing about a rate. */
const RATE_MIN_DONE = 3;

/** The next state of the progress. Pure; every change of it goes through here. */
export function nextProgress(state: RunProgress, event: ProgressEvent): RunProgress {
  const at = { heartbeatAtMs: event.atMs };
  const row = (changes: Partial<SyncProgress>): RunProgress => ({
    ...state,
    row: { ...state.row, ...at, ...changes },
  });
  const resting = (phase: SyncPhase, changes: Partial<SyncProgress>): RunProgress => ({
    row: { ...state.row, ...at, phase, ratePerMin: null, pausedUntilMs: null, errorCode: null, ...changes },
    doneAtMs: [],
  });
  switch (event.type) {
    case "started":
      return resting("listing", event.counts);
    case "phase":
      return row({ phase: event.phase });
    case "looked":
      return row({ lastLookAtMs: event.atMs });
    case "counted":
      return row(event.counts);
    case "done":
      return withRate({ ...row(event.counts), doneAtMs: [...state.doneAtMs, event.atMs] }, event.atMs);
    case "alive":
      return withRate(row({}), event.atMs);
    case "paused":
      return resting("paused", { pausedUntilMs: event.untilMs, errorCode: event.code });
    case "stopped":
      return resting("stopped", {});
    case "ended":
      return resting("failed", { errorCode: event.code });
    case "signedOut":
      return resting("idle", {});
    case "finished":
      break;
  }
  return resting("upToDate", { lastSyncedAtMs: event.atMs, lastNewCount: event.newCount });
}

function withRate(state: RunProgress, atMs: number): RunProgress {
  const doneAtMs = state.doneAtMs.filter((doneMs) => doneMs > atMs - RATE_WINDOW_MS);
  const first = doneAtMs[0];
  const spanMs = first === undefined ? 0 : atMs - first;
  const ratePerMin =
    doneAtMs.length < RATE_MIN_DONE || spanMs <= 0
      ? null
      : Math.round((((doneAtMs.length - 1) * 60_000) / spanMs) * 10) / 10;
  return { row: { ...state.row, ratePerMin }, doneAtMs };
}
