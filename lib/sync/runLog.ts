import type { ErrorCode } from "@/lib/domain/error";
import type { CountsByCode, LoggedReason, RunLogEntry, RunOutcome } from "@/lib/domain/runLog";
import type { ProgressEvent } from "./progress";

/** Everything that a run's entry in the log counts. */
export type RunLogEvent =
  /** So many requests went out. */
  | { readonly type: "asked"; readonly requests: number }
  /** The tokens are others than before: they were renewed. */
  | { readonly type: "renewed" }
  /** A request is sent again. */
  | { readonly type: "retried"; readonly code: ErrorCode }
  /** A list page was stored. */
  | { readonly type: "page"; readonly added: number; readonly removed: number }
  /** A workout left the queue. */
  | { readonly type: "completed" }
  | { readonly type: "unread" }
  | { readonly type: "failed"; readonly code: ErrorCode }
  /** A class or an instructor had its turn. */
  | { readonly type: "class" }
  | { readonly type: "classFailed"; readonly code: ErrorCode };

/** The entry of a run that begins: `interrupted`, which is what it is unless somebody writes its end. */
export function entryOf(start: {
  readonly reason: LoggedReason;
  readonly atMs: number;
  readonly version: string;
}): RunLogEntry {
  return {
    startedAtMs: start.atMs,
    endedAtMs: start.atMs,
    reason: start.reason,
    outcome: "interrupted",
    errorCode: null,
    pausedUntilMs: null,
    pages: 0,
    added: 0,
    completed: 0,
    unread: 0,
    failed: 0,
    removed: 0,
    classes: 0,
    classesFailed: 0,
    requests: 0,
    renewals: 0,
    retries: {},
    failures: {},
    version: start.version,
    alike: null,
  };
}

/** The entry after something happened. Pure; every count of it goes through here. */
export function nextEntry(entry: RunLogEntry, event: RunLogEvent): RunLogEntry {
  switch (event.type) {
    case "asked":
      return { ...entry, requests: entry.requests + event.requests };
    case "renewed":
      return { ...entry, renewals: entry.renewals + 1 };
    case "retried":
      return { ...entry, retries: oneMore(entry.retries, event.code) };
    case "page":
      return {
        ...entry,
        pages: entry.pages + 1,
        added: entry.added + event.added,
        removed: entry.removed + event.removed,
      };
    case "completed":
      return { ...entry, completed: entry.completed + 1 };
    case "unread":
      return { ...entry, unread: entry.unread + 1 };
    case "failed":
      return { ...entry, failed: entry.failed + 1, failures: oneMore(entry.failures, event.code) };
    case "class":
      return { ...entry, classes: entry.classes + 1 };
    case "classFailed":
      break;
  }
  return { ...entry, classesFailed: entry.classesFailed + 1, failures: oneMore(entry.failures, event.code) };
}

/** The entry of a run that has ended, by what its progress says of the end. */
export function endedEntry(entry: RunLogEntry, event: ProgressEvent): RunLogEntry {
  return {
    ...entry,
    endedAtMs: event.atMs,
    outcome: outcomeOf(event),
    errorCode: event.type === "paused" || event.type === "ended" ? event.code : null,
    pausedUntilMs: event.type === "paused" ? event.untilMs : null,
  };
}

function outcomeOf({ type }: ProgressEvent): RunOutcome {
  if (type === "ended") return "failed";
  return type === "finished" || type === "paused" || type === "stopped" || type === "signedOut"
    ? type
    : "interrupted";
}

function oneMore(counts: CountsByCode, code: ErrorCode): CountsByCode {
  return { ...counts, [code]: (counts[code] ?? 0) + 1 };
}
