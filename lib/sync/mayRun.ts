import type { SyncMemory, SyncProgress } from "@/lib/domain/syncState";

/**
 * Why a run is asked for. `now`: the rider pressed "Sync now" or just connected. `period`: the alarm. `wake`: a
 * worker may have died, in a run or between a sign-in and its first run. `pauseOver`, `online`: what it waited for is
 * over. `look`: a page was opened.
 * `retry`, `open`: single workouts were asked for. `checkAll`: everything again.
 * `recompute`: something that derived values depend on changed; asks Peloton nothing.
 */
export type RunReason =
  | "now"
  | "period"
  | "wake"
  | "pauseOver"
  | "online"
  | "look"
  | "retry"
  | "open"
  | "checkAll"
  | "recompute";

const LOOK_AGAIN_MS = 5 * 60_000;
/** Alarms may ring a moment early. */
const EARLY_MS = 1_000;

/** Whether a run may start now. Pure. What a rider pressed always may; "Stop" and pauses hold against the rest. */
export function mayRun(question: {
  readonly reason: RunReason;
  readonly isSignedIn: boolean;
  readonly isSyncOff: boolean;
  readonly memory: SyncMemory;
  readonly progress: SyncProgress;
  readonly nowMs: number;
}): boolean {
  const { reason, isSignedIn, isSyncOff, memory, progress, nowMs } = question;
  if (reason === "recompute") return true;
  if (!isSignedIn) return false;
  if (reason === "now" || reason === "retry" || reason === "checkAll") return true;
  if (memory.isStopped) return false;
  // A dead sign-in is not tried again and again behind the rider's back: Peloton locks accounts for that.
  if (progress.phase === "failed" && progress.errorCode === "signInNeeded") return false;
  // A pause that began in the future was written by a clock that was set back since: nobody knows how much is left.
  const isPaused =
    progress.phase === "paused" &&
    (progress.pausedUntilMs ?? 0) > nowMs + EARLY_MS &&
    progress.heartbeatAtMs <= nowMs + EARLY_MS;
  if (reason === "online") return progress.phase === "paused" && progress.errorCode === "offline";
  if (isPaused) return false;
  if (reason === "wake") return isUnderWay(progress) || (!isSyncOff && isBeforeFirstRun(progress));
  if (reason === "pauseOver") return progress.phase === "paused" || isUnderWay(progress);
  if (reason === "period") return !isSyncOff || isUnderWay(progress);
  // A run that died goes on with the next page, should the alarm that revives it be gone (updates clear alarms).
  return isUnderWay(progress) || (!isSyncOff && (reason === "open" || isTimeToLook(progress, nowMs)));
}

function isTimeToLook({ lastLookAtMs }: SyncProgress, nowMs: number): boolean {
  const sinceMs = nowMs - (lastLookAtMs ?? -Infinity);
  // A clock that was set back must not silence looking until it has caught up.
  return sinceMs > LOOK_AGAIN_MS || sinceMs < 0;
}

/** No run has begun since this sign-in: it may be that the worker died before the first one could. */
export function isBeforeFirstRun({ phase }: SyncProgress): boolean {
  return phase === "idle";
}

/** A phase in which a run works; if none does, its worker died. */
export function isUnderWay(progress: SyncProgress): boolean {
  return progress.phase === "listing" || progress.phase === "details" || progress.phase === "classes";
}
