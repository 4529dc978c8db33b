import { relativeTimeText, timeText } from "@/lib/domain/dateText";
import { sentenceFor } from "@/lib/domain/error";
import { countText } from "@/lib/domain/format";
import type { SyncProgress } from "@/lib/domain/syncState";

/** Where the sync stands, in the words at the rail's foot. `share` 0..1 while a run goes on and its size is known. */
export type SyncLine = {
  readonly tone: "calm" | "busy" | "waiting" | "trouble";
  readonly words: string;
  readonly more: string | null;
  readonly share: number | null;
  readonly action: "now" | "stop" | "signIn" | null;
};

type Given = {
  readonly progress: SyncProgress;
  readonly isSignedIn: boolean;
  readonly nowMs: number;
  /** Local time minus UTC here; seconds. */
  readonly utcOffsetSec: number;
};

// A run whose heart has not beaten for a minute belongs to a worker that died; the alarm revives it.
const LEASE_MS = 60_000;

/** The sync's state as the rail says it: one line, one more, one thing to do. */
export function syncLine({ progress, isSignedIn, nowMs, utcOffsetSec }: Given): SyncLine {
  if (!isSignedIn || progress.errorCode === "signInNeeded") {
    return line("trouble", "Sign-in needed", "Your workouts are kept.", "signIn");
  }
  const counts = countsOf(progress);
  const { phase } = progress;
  if (phase === "listing" || phase === "details" || phase === "classes") {
    if (nowMs - progress.heartbeatAtMs > LEASE_MS)
      return line("waiting", "Waiting to continue", counts, "now");
    return { ...line("busy", PHASE_WORDS[phase], counts, "stop"), share: shareOf(progress) };
  }
  if (phase === "upToDate") {
    return line(
      "calm",
      "Up to date",
      failedOf(progress) ?? syncedText(progress.lastSyncedAtMs, nowMs),
      "now",
    );
  }
  if (phase === "paused") {
    return line("waiting", pausedWords(progress, nowMs, utcOffsetSec), reasonOf(progress), "now");
  }
  if (phase === "stopped")
    return line("waiting", "Stopped", `${countText(progress.remaining)} remaining`, "now");
  if (phase === "failed") return line("trouble", "Sync failed", reasonOf(progress), "now");
  return line("calm", "Not synced yet", null, "now");
}

const PHASE_WORDS = {
  listing: "Listing workouts",
  details: "Fetching details, newest first",
  classes: "Fetching classes",
} as const;

function line(
  tone: SyncLine["tone"],
  words: string,
  more: string | null,
  action: SyncLine["action"],
): SyncLine {
  return { tone, words, more, share: null, action };
}

function countsOf({ listed, stored, failed, remaining }: SyncProgress): string {
  if (stored + remaining + failed === 0) return listed === 0 ? "" : `${countText(listed)} listed`;
  return `${countText(stored)} stored, ${countText(remaining)} remaining`;
}

function shareOf({ stored, failed, remaining }: SyncProgress): number | null {
  const all = stored + failed + remaining;
  return all === 0 || remaining === 0 ? null : (stored + failed) / all;
}

function failedOf({ failed }: SyncProgress): string | null {
  return failed === 0 ? null : `${countText(failed)} failed`;
}

function reasonOf({ errorCode }: SyncProgress): string | null {
  return errorCode === null ? null : sentenceFor(errorCode);
}

function pausedWords({ pausedUntilMs }: SyncProgress, nowMs: number, utcOffsetSec: number): string {
  return pausedUntilMs === null || pausedUntilMs <= nowMs
    ? "Paused"
    : `Paused until ${timeText(pausedUntilMs, utcOffsetSec)}`;
}

function syncedText(atMs: number | null, nowMs: number): string | null {
  return atMs === null ? null : `Synced ${relativeTimeText(atMs, nowMs)}`;
}
