import type { RunLog, RunLogEntry } from "@/lib/domain/runLog";
import { SAMPLE_NOW_MS } from "./historySummary";

const MINUTE_MS = 60_000;

/** An invented run that found nothing new, `minutesAgo` before the samples' now. */
export function sampleRun(minutesAgo: number, change: Partial<RunLogEntry> = {}): RunLogEntry {
  const startedAtMs = SAMPLE_NOW_MS - minutesAgo * MINUTE_MS;
  return {
    startedAtMs,
    endedAtMs: startedAtMs + 1000,
    reason: "period",
    outcome: "finished",
    errorCode: null,
    pausedUntilMs: null,
    pages: 1,
    added: 0,
    completed: 0,
    unread: 0,
    failed: 0,
    removed: 0,
    classes: 0,
    classesFailed: 0,
    requests: 1,
    renewals: 0,
    retries: {},
    failures: {},
    version: "0.1.0",
    alike: null,
    ...change,
  };
}

/** Every way a run can end. */
export const SAMPLE_RUN_LOG: RunLog = [
  sampleRun(5, {
    reason: "look",
    alike: { runs: 4, sinceMs: SAMPLE_NOW_MS - 305 * MINUTE_MS, renewals: 1 },
  }),
  sampleRun(330, {
    reason: "now",
    endedAtMs: SAMPLE_NOW_MS - 330 * MINUTE_MS + 12_000,
    added: 14,
    completed: 14,
    failed: 3,
    requests: 40,
    retries: { timedOut: 8 },
    failures: { timedOut: 2, notFound: 1 },
  }),
  sampleRun(400, {
    outcome: "paused",
    errorCode: "rateLimited",
    pausedUntilMs: SAMPLE_NOW_MS - 385 * MINUTE_MS,
    pages: 0,
    requests: 3,
    retries: { rateLimited: 2 },
  }),
  sampleRun(1500, {
    outcome: "failed",
    errorCode: "signInNeeded",
    pages: 0,
  }),
  sampleRun(1800, {
    reason: "wake",
    outcome: "interrupted",
    endedAtMs: SAMPLE_NOW_MS - 1755 * MINUTE_MS,
    pages: 0,
    completed: 988,
    classes: 100,
    requests: 1900,
  }),
  sampleRun(5000, {
    reason: "checkAll",
    outcome: "stopped",
    endedAtMs: SAMPLE_NOW_MS - 4998 * MINUTE_MS,
    pages: 14,
    added: 1400,
    completed: 412,
    removed: 2,
    requests: 800,
  }),
];
