import { timeText } from "@/lib/domain/dateText";
import { countOf, countText } from "@/lib/domain/format";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { SyncStand } from "./syncStand";

/** One line: where the sync stands. `utcOffsetSec` = local time minus UTC here. */
export function syncHeadline(stand: SyncStand, progress: SyncProgress, utcOffsetSec: number): string {
  switch (stand.type) {
    case "never":
      return "Not synced yet";
    case "running":
      return PHASE_WORDS[stand.phase];
    case "interrupted":
      return "Interrupted. It continues by itself within a minute.";
    case "paused":
      return stand.untilMs === null ? "Paused" : `Paused until ${timeText(stand.untilMs, utcOffsetSec)}`;
    case "stopped":
      return `Stopped. ${countText(progress.remaining)} remaining. Continues when you press Sync now.`;
    case "failed":
      return "The last sync did not finish";
    case "upToDate":
      break;
  }
  return "Up to date";
}

const PHASE_WORDS = {
  listing: "Listing workouts",
  details: "Fetching details, newest first",
  classes: "Fetching class details",
} as const;

/** "412 stored, 988 remaining, 0 failed". */
export function syncCounts(progress: SyncProgress): string {
  const { stored, remaining, failed } = progress;
  return `${countText(stored)} stored, ${countText(remaining)} remaining, ${countText(failed)} failed`;
}

/** "About 14 minutes left."; empty where the pace is not known yet. */
export function timeLeft(progress: Pick<SyncProgress, "remaining" | "ratePerMin">): string {
  const { remaining, ratePerMin } = progress;
  if (ratePerMin === null || ratePerMin <= 0 || remaining <= 0) return "";
  const minutes = remaining / ratePerMin;
  if (minutes < 1) return "Less than a minute left.";
  if (minutes < 90) return `About ${countOf(Math.round(minutes), "minute")} left.`;
  return `About ${countOf(Math.round(minutes / 60), "hour")} left.`;
}
