import type { ErrorCode } from "@/lib/domain/error";

/** Pauses up to this are waited inside the run; longer ones end it and set an alarm (the worker would die). */
const LONGEST_WAIT_MS = 25_000;
/** How often a request is tried in one run before its item has failed. */
export const MAX_TRIES = 5;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const FIRST_BACK_OFF_MS = 2_000;
const LONGEST_BACK_OFF_MS = 5 * MINUTE_MS;
/** So many different items refused one after the other are no coincidence any more. */
const REFUSED_IN_A_ROW = 3;
/** So many different items that used up all their tries: the far side is down, not the items. */
const EXHAUSTED_IN_A_ROW = 10;

/** One failure and what it is judged by. */
export type Failure = {
  readonly code: ErrorCode;
  readonly retryAtMs: number | null;
  /** `run`: the list, or anything the whole run needs. `item`: one workout, class or instructor. */
  readonly scope: "run" | "item";
  /** Tries of this request in this run, this one included; those offline and told to slow down left out. */
  readonly tries: number;
  readonly maxTries: number;
  /** How often in a row the far side asked us to slow down. */
  readonly slowDowns: number;
  /** Different items refused in a row, this one included. */
  readonly refusedInARow: number;
  /** Different items in a row that used up their tries, this one included. */
  readonly exhaustedInARow: number;
  /** Pauses since the last success, also of earlier runs. */
  readonly pauseCount: number;
  readonly nowMs: number;
  /** In [0, 1). */
  readonly random: number;
};

export type Verdict =
  /** The same request again; `holdAll`: nobody asks anything until then. */
  | { readonly type: "again"; readonly waitMs: number; readonly holdAll: boolean }
  | { readonly type: "failItem" }
  | { readonly type: "pauseRun"; readonly untilMs: number; readonly code: ErrorCode }
  | { readonly type: "endRun"; readonly code: ErrorCode };

/** What to do about a failure. Pure; the table of DESIGN's sync chapter. */
export function decide(failure: Failure): Verdict {
  const { code, scope } = failure;
  if (code === "rateLimited") return slowDown(failure);
  if (code === "offline") return pause(failure, backOff(MINUTE_MS, failure.pauseCount, 15 * MINUTE_MS));
  if (isTransient(code)) return tryAgain(failure);
  if (code === "forbidden") return refusedRun(failure);
  if (code === "notFound") return scope === "run" ? refusedRun(failure) : { type: "failItem" };
  if (code === "requestRefused") {
    const isItem = scope === "item" && failure.refusedInARow < REFUSED_IN_A_ROW;
    return isItem ? { type: "failItem" } : refusedRun(failure);
  }
  return { type: "endRun", code };
}

/** Failures that have nothing to do with what was asked for: the same request may well succeed. */
export function isTransient(code: ErrorCode): boolean {
  return code === "pelotonDown" || code === "timedOut" || code === "badAnswer";
}

function tryAgain(failure: Failure): Verdict {
  if (failure.tries < failure.maxTries) {
    const waitMs = fullJitter(failure.random, failure.tries - 1);
    return { type: "again", waitMs: Math.min(waitMs, LONGEST_WAIT_MS), holdAll: false };
  }
  if (failure.scope === "run") return { type: "endRun", code: failure.code };
  if (failure.exhaustedInARow < EXHAUSTED_IN_A_ROW) return { type: "failItem" };
  return pause(failure, backOff(15 * MINUTE_MS, failure.pauseCount, 4 * HOUR_MS));
}

function slowDown(failure: Failure): Verdict {
  const askedMs = failure.retryAtMs === null ? null : failure.retryAtMs - failure.nowMs;
  const waitMs =
    askedMs !== null && askedMs > 0
      ? Math.min(askedMs, HOUR_MS)
      : fullJitter(failure.random, failure.slowDowns - 1 + failure.pauseCount);
  return waitMs < LONGEST_WAIT_MS ? { type: "again", waitMs, holdAll: true } : pause(failure, waitMs);
}

/** `Retry-After` where there is one, else 15 minutes doubling to 4 hours. */
function refusedRun(failure: Failure): Verdict {
  const askedMs = failure.retryAtMs === null ? 0 : failure.retryAtMs - failure.nowMs;
  const waitMs =
    askedMs > 0 ? Math.min(askedMs, 24 * HOUR_MS) : backOff(15 * MINUTE_MS, failure.pauseCount, 4 * HOUR_MS);
  return { ...pause(failure, waitMs), code: "forbidden" };
}

function pause(failure: Failure, waitMs: number): Extract<Verdict, { type: "pauseRun" }> {
  return { type: "pauseRun", untilMs: failure.nowMs + Math.ceil(waitMs), code: failure.code };
}

function backOff(firstMs: number, doublings: number, longestMs: number): number {
  return Math.min(longestMs, firstMs * 2 ** doublings);
}

/** Full jitter: anything up to 2 s · 2ⁿ, at most 5 minutes. */
function fullJitter(random: number, n: number): number {
  return Math.round(random * backOff(FIRST_BACK_OFF_MS, Math.max(0, n), LONGEST_BACK_OFF_MS));
}
