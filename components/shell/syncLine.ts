import { pauseWords, PHASE_WORDS } from "@/components/options/syncWords";
import { syncStandOf } from "@/components/options/syncStand";
import { relativeTimeText } from "@/lib/domain/dateText";
import { countText } from "@/lib/domain/format";
import type { SyncProgress } from "@/lib/domain/syncState";

/**
 * Where the sync stands, in the words at the rail's foot. `share` 0..1 while a run goes on and its size is known.
 * `settings`: what is missing is given back there.
 */
export type SyncLine = {
  readonly tone: "calm" | "busy" | "waiting" | "trouble";
  readonly words: string;
  readonly more: string | null;
  readonly share: number | null;
  readonly action: "now" | "stop" | "signIn" | "settings" | null;
};

type Given = {
  readonly progress: SyncProgress;
  readonly isSignedIn: boolean;
  readonly nowMs: number;
  /** Local time minus UTC here; seconds. */
  readonly utcOffsetSec: number;
};

/** The sync's state as the rail says it: one line, one more, one thing to do. */
export function syncLine({ progress, isSignedIn, nowMs, utcOffsetSec }: Given): SyncLine {
  if (!isSignedIn || progress.errorCode === "signInNeeded") {
    return line("trouble", "Sign-in needed", "Your workouts are kept.", "signIn");
  }
  const stand = syncStandOf(progress, nowMs);
  switch (stand.type) {
    case "never":
      return line("calm", "Not synced yet", null, "now");
    case "running":
      return {
        ...line("busy", PHASE_WORDS[stand.phase], countsOf(progress), "stop"),
        share: shareOf(progress),
      };
    case "interrupted":
      return line("waiting", "Waiting to continue", countsOf(progress), "now");
    case "paused":
      return line("waiting", pauseWords(stand.until, utcOffsetSec), stand.reason, "now");
    case "stopped":
      return line("waiting", "Stopped", `${countText(progress.remaining)} remaining`, "now");
    case "failed":
      return line(
        "trouble",
        "Sync failed",
        stand.reason,
        progress.errorCode === "accessTakenBack" ? "settings" : "now",
      );
    case "upToDate":
      break;
  }
  return line("calm", "Up to date", failedOf(progress) ?? syncedText(progress.lastSyncedAtMs, nowMs), "now");
}

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

function syncedText(atMs: number | null, nowMs: number): string | null {
  return atMs === null ? null : `Synced ${relativeTimeText(atMs, nowMs)}`;
}
