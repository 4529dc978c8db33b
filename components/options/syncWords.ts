import { dateTimeText, timeText } from "@/lib/domain/dateText";
import { localDayOf } from "@/lib/domain/day";
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
      return pauseWords(stand.until, utcOffsetSec);
    case "stopped":
      return `Stopped. ${stoppedWords(progress)}Continues when you press Sync now.`;
    case "failed":
      return "The last sync did not finish. The next one goes on from there.";
    case "upToDate":
      break;
  }
  return "Up to date";
}

/** What a run does at the moment. */
export const PHASE_WORDS = {
  listing: "Listing workouts",
  details: "Fetching details, newest first",
  classes: "Fetching class details",
} as const;

function stoppedWords({ remaining }: SyncProgress): string {
  return remaining === 0 ? "" : `${countText(remaining)} remaining. `;
}

const DAY_MS = 86_400_000;

/** "Paused until 6:30 AM", with the day where it is another one; "Paused" where it may go on at any moment. */
export function pauseWords(
  until: Extract<SyncStand, { type: "paused" }>["until"],
  utcOffsetSec: number,
): string {
  if (until === null) return "Paused";
  const { untilMs, waitMs } = until;
  const day = localDayOf(untilMs, utcOffsetSec);
  const nowMs = untilMs - waitMs;
  if (day === localDayOf(nowMs, utcOffsetSec)) return `Paused until ${timeText(untilMs, utcOffsetSec)}`;
  if (day === localDayOf(nowMs + DAY_MS, utcOffsetSec))
    return `Paused until tomorrow, ${timeText(untilMs, utcOffsetSec)}`;
  return `Paused until ${dateTimeText(untilMs, utcOffsetSec)}`;
}

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
