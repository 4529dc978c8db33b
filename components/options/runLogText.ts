import type { CountsByCode, RunLog, RunLogEntry, RunsAlike } from "@/lib/domain/runLog";

/**
 * The log as plain text for a bug report. Times are UTC, so that not even the time zone is told.
 * `browser`: name and major version, such as "Chrome 156".
 */
export function runLogText(log: RunLog, by: { readonly version: string; readonly browser: string }): string {
  return [
    `Saddlebag ${by.version}, ${by.browser}`,
    "Recent sync runs, newest first, times in UTC",
    ...(log.length === 0 ? ["none"] : log.map(entryText)),
    "",
  ].join("\n");
}

function entryText(run: RunLogEntry): string {
  const { pages, added, completed, unread, failed, removed, classes, classesFailed, requests, renewals } =
    run;
  const lengthSec = Math.max(0, (run.endedAtMs - run.startedAtMs) / 1000).toFixed(1);
  const counts = {
    pages,
    added,
    completed,
    unread,
    failed,
    removed,
    classes,
    classesFailed,
    requests,
    renewals,
  };
  const until = run.pausedUntilMs === null ? "" : ` until ${utcText(run.pausedUntilMs)}`;
  const why = run.errorCode === null ? "" : ` (${run.errorCode})`;
  return [
    "",
    `${utcText(run.startedAtMs)} ${run.reason}, ${run.outcome}${why}${until}, ${lengthSec} s, version ${run.version}`,
    `  ${countsText(counts)}`,
    ...linesOf("retries", run.retries),
    ...linesOf("failures", run.failures),
    ...(run.alike === null ? [] : [`  ${alikeText(run.alike)}`]),
  ].join("\n");
}

function alikeText({ runs, sinceMs, renewals }: RunsAlike): string {
  return `the same before: runs ${runs}, since ${utcText(sinceMs)}, renewals ${renewals}`;
}

function linesOf(name: string, counts: CountsByCode): readonly string[] {
  return Object.keys(counts).length === 0 ? [] : [`  ${name}: ${countsText(counts)}`];
}

function countsText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

/** "2026-11-21 06:30:00". */
function utcText(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 19).replace("T", " ");
}
