import type { ErrorCode } from "./error";

/** Why a sync run was started; `other`: for a reason that this version does not know. */
export const LOGGED_REASONS = [
  "now",
  "period",
  "wake",
  "pauseOver",
  "online",
  "look",
  "retry",
  "open",
  "checkAll",
  "recompute",
  "other",
] as const;

export type LoggedReason = (typeof LOGGED_REASONS)[number];

/**
 * How a run ended. `interrupted`: nobody wrote an end, because the browser closed or the worker died, or because the
 * run still goes on; only the clock and the progress tell the two apart.
 */
export const RUN_OUTCOMES = ["finished", "paused", "stopped", "signedOut", "failed", "interrupted"] as const;

export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** How often something happened, by why. */
export type CountsByCode = Readonly<Partial<Record<ErrorCode, number>>>;

/** What one sync run did: times, numbers and codes only, so that it can be shown to anybody. */
export type RunLogEntry = {
  readonly startedAtMs: number;
  /** Of an interrupted run, its last sign of life. */
  readonly endedAtMs: number;
  readonly reason: LoggedReason;
  readonly outcome: RunOutcome;
  /** Why it paused or failed; null otherwise. */
  readonly errorCode: ErrorCode | null;
  /** Of a paused run: when it goes on by itself. */
  readonly pausedUntilMs: number | null;
  /** List pages that were read. */
  readonly pages: number;
  /** Workouts that were new in the list. */
  readonly added: number;
  /** Workouts that got their details. */
  readonly completed: number;
  /** Workouts whose details are kept but cannot be read by this version. */
  readonly unread: number;
  /** Workouts whose details could not be fetched. */
  readonly failed: number;
  /** Workouts that are gone at Peloton. */
  readonly removed: number;
  /** Classes and instructors that were fetched, and those that could not be. */
  readonly classes: number;
  readonly classesFailed: number;
  /** Questions to Peloton's API; not those of a sign-in that was renewed meanwhile. */
  readonly requests: number;
  /** How often the tokens of the sign-in were renewed meanwhile. */
  readonly renewals: number;
  /** Requests that were sent again. */
  readonly retries: CountsByCode;
  /** Workouts, classes and instructors that were given up. */
  readonly failures: CountsByCode;
  /** The version of Saddlebag that ran. */
  readonly version: string;
  /** The runs right before it that brought nothing either and have no entry of their own; null = none. */
  readonly alike: RunsAlike | null;
};

/** Uneventful runs that one entry stands for beside its own: how many, when the first one started, their renewals. */
export type RunsAlike = { readonly runs: number; readonly sinceMs: number; readonly renewals: number };

/** The last runs, newest first. */
export type RunLog = readonly RunLogEntry[];

const KEPT_RUNS = 20;

/**
 * The log with what is now known of a run: in the place of what was known of it before, or on top. A run that brought
 * nothing takes the place of the one right before it that brought nothing, and counts it: hourly looks must not crowd
 * out what a bug report needs.
 */
export function withRun(log: RunLog, entry: RunLogEntry): RunLog {
  const [newest, ...older] = log;
  const isSame = newest?.outcome === "interrupted" && newest.startedAtMs === entry.startedAtMs;
  const before = isSame ? older : log;
  const [last, ...rest] = before;
  if (last === undefined || !isUneventful(entry) || !isUneventful(last) || last.version !== entry.version)
    return [entry, ...before].slice(0, KEPT_RUNS);
  const alike = {
    runs: (last.alike?.runs ?? 0) + 1,
    sinceMs: last.alike?.sinceMs ?? last.startedAtMs,
    renewals: (last.alike?.renewals ?? 0) + last.renewals,
  };
  return [{ ...entry, alike }, ...rest];
}

/** It came to its end, found nothing new, and nothing failed or had to be sent again. */
function isUneventful(run: RunLogEntry): boolean {
  const { added, completed, unread, failed, removed, classes, classesFailed, retries, failures } = run;
  const events = added + completed + unread + failed + removed + classes + classesFailed;
  const troubles = Object.keys(retries).length + Object.keys(failures).length;
  return run.outcome === "finished" && events + troubles === 0;
}
