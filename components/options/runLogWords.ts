import { dateText, timeText } from "@/lib/domain/dateText";
import { localDayOf } from "@/lib/domain/day";
import type { ErrorCode } from "@/lib/domain/error";
import { sentenceFor } from "@/lib/domain/error";
import { countOf, countText, figureText, timeFigure } from "@/lib/domain/format";
import type { CountsByCode, LoggedReason, RunLogEntry, RunsAlike } from "@/lib/domain/runLog";

const DAY_MS = 86_400_000;

/** "Today, 6:30 AM", "Yesterday, 6:30 AM", "Sat, 21 Nov 2026, 6:30 AM". `utcOffsetSec` = local time minus UTC here. */
export function runStartText(atMs: number, nowMs: number, utcOffsetSec: number): string {
  const day = localDayOf(atMs, utcOffsetSec);
  const time = timeText(atMs, utcOffsetSec);
  if (day === localDayOf(nowMs, utcOffsetSec)) return `Today, ${time}`;
  if (day === localDayOf(nowMs - DAY_MS, utcOffsetSec)) return `Yesterday, ${time}`;
  return `${dateText(atMs, utcOffsetSec)}, ${time}`;
}

const REASONS: Readonly<Record<LoggedReason, string>> = {
  now: "Sync now",
  period: "On schedule",
  wake: "Continued after an interruption",
  pauseOver: "Continued after a pause",
  online: "Back online",
  look: "Page opened",
  retry: "Retry",
  open: "Workout opened",
  checkAll: "Check everything again",
  recompute: "Recalculation",
  other: "Another reason",
};

/** Why a run was started, in the words of its button where there is one. */
export function runReasonText(reason: LoggedReason): string {
  return REASONS[reason];
}

/** "14 new, 3 failed, 31 requests, session renewed 1 time": what is nothing is left out. */
export function runCountsText(run: RunLogEntry): string {
  const { added, completed, unread, failed, removed, classes, classesFailed, requests } = run;
  const renewals = run.renewals + (run.alike?.renewals ?? 0);
  const foundNothing = run.outcome === "finished" && run.pages > 0 && added === 0;
  const repeated = sumOf(run.retries);
  return [
    foundNothing ? "nothing new" : someText(added, "new"),
    // Where every new one got its details, saying so says nothing.
    completed === added ? "" : someText(completed, "completed"),
    someText(failed, "failed"),
    someText(unread, "not readable yet"),
    someText(removed, "removed at Peloton"),
    classes > 0 ? countOf(classes, "class detail") : "",
    classesFailed > 0 ? `${countOf(classesFailed, "class detail")} failed` : "",
    countOf(requests, "request"),
    someText(repeated, "repeated"),
    renewals > 0 ? `session renewed ${countOf(renewals, "time")}` : "",
  ]
    .filter((text) => text !== "")
    .join(", ");
}

function someText(count: number, what: string): string {
  return count > 0 ? `${countText(count)} ${what}` : "";
}

function sumOf(counts: CountsByCode): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** "12 s", "4 min", "1 h 5 min"; what began and ended in one second took less than one. */
export function runLengthText({ startedAtMs, endedAtMs }: RunLogEntry): string {
  const sec = Math.max(0, Math.round((endedAtMs - startedAtMs) / 1000));
  if (sec === 0) return "under 1 s";
  return sec < 60 ? `${sec} s` : figureText(timeFigure(sec));
}

/** How a run ended. `isUnderWay`: it did not, it still goes on. */
export function runEndText(run: RunLogEntry, isUnderWay: boolean, utcOffsetSec: number): string {
  switch (run.outcome) {
    case "finished":
      return "finished";
    case "paused":
      return run.pausedUntilMs === null
        ? "paused"
        : `paused until ${timeText(run.pausedUntilMs, utcOffsetSec)}`;
    case "stopped":
      return "stopped";
    case "signedOut":
      return "ended by signing out";
    case "failed":
      return "did not finish";
    case "interrupted":
      break;
  }
  return isUnderWay ? "under way" : "interrupted";
}

/** "The same in 13 runs before it, since yesterday, 6:30 AM." */
export function runsAlikeText(alike: RunsAlike, nowMs: number, utcOffsetSec: number): string {
  const since = runStartText(alike.sinceMs, nowMs, utcOffsetSec);
  return `The same in ${countOf(alike.runs, "run")} before it, since ${sinceText(since)}.`;
}

/** In mid-sentence. */
function sinceText(start: string): string {
  return start.replace(/^(Today|Yesterday)/, (day) => day.toLowerCase());
}

/** Why a run ended otherwise than at its end, and why single things failed; one sentence each. */
export function runWhyTexts(run: RunLogEntry, isUnderWay: boolean): readonly string[] {
  const failures = Object.entries(run.failures) as [ErrorCode, number][];
  return [
    ...(run.errorCode === null ? [] : [sentenceFor(run.errorCode)]),
    ...(run.outcome === "interrupted" && !isUnderWay ? [INTERRUPTED] : []),
    ...failures.map(([code, count]) => `${countText(count)} failed: ${sentenceFor(code)}`),
  ];
}

const INTERRUPTED = "The browser was closed or put Saddlebag to sleep. The next sync goes on from there.";
