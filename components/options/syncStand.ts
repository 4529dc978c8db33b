import { pauseSentenceFor, sentenceFor } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";
import type { SyncProgress } from "@/lib/domain/syncState";

/** How a sync looks to the rider, told from its progress row and the clock. */
export type SyncStand =
  | { readonly type: "never" }
  | { readonly type: "running"; readonly phase: "listing" | "details" | "classes" }
  | { readonly type: "interrupted" }
  /** `untilMs`, and `waitMs` from now until then; null once that is over and only the alarm has not rung. */
  | {
      readonly type: "paused";
      readonly until: { readonly untilMs: number; readonly waitMs: number } | null;
      readonly reason: string;
    }
  | { readonly type: "stopped" }
  | { readonly type: "failed"; readonly reason: string }
  | { readonly type: "upToDate" };

/** A worker that has not been heard of for this long is gone; an alarm brings it back. */
const LEASE_MS = 60_000;

/** Reads the progress row; a run older than its lease has died and reads "interrupted". */
export function syncStandOf(progress: SyncProgress, nowMs: number): SyncStand {
  switch (progress.phase) {
    case "idle":
      return progress.lastSyncedAtMs === null ? { type: "never" } : { type: "upToDate" };
    case "listing":
    case "details":
    case "classes":
      return nowMs - progress.heartbeatAtMs > LEASE_MS
        ? { type: "interrupted" }
        : { type: "running", phase: progress.phase };
    case "paused":
      return {
        type: "paused",
        until: untilOf(progress, nowMs),
        reason: pauseSentenceFor(codeOf(progress)),
      };
    case "stopped":
      return { type: "stopped" };
    case "failed":
      return { type: "failed", reason: sentenceFor(codeOf(progress)) };
    case "upToDate":
      break;
  }
  return { type: "upToDate" };
}

function untilOf({ pausedUntilMs }: SyncProgress, nowMs: number) {
  if (pausedUntilMs === null || pausedUntilMs <= nowMs) return null;
  return { untilMs: pausedUntilMs, waitMs: pausedUntilMs - nowMs };
}

function codeOf({ errorCode }: SyncProgress): ErrorCode {
  return errorCode ?? "unexpected";
}
