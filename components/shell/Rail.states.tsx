import type { JSX } from "preact";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";
import { RailSync } from "./RailSync";
import { Shell } from "./Shell";
import { syncLine } from "./syncLine";

const going: SyncProgress = {
  ...NEVER_SYNCED,
  phase: "details",
  listed: 1400,
  stored: 412,
  remaining: 988,
  heartbeatAtMs: SAMPLE_NOW_MS,
};

/** The rail in every state of the sync. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "rail, not connected", node: shell(null) },
  { name: "rail, never synced", node: shell(NEVER_SYNCED) },
  { name: "rail, listing", node: shell({ ...going, phase: "listing", stored: 0, remaining: 0 }) },
  { name: "rail, fetching details", node: shell(going) },
  { name: "rail, fetching classes", node: shell({ ...going, phase: "classes", stored: 1400, remaining: 0 }) },
  { name: "rail, worker died", node: shell({ ...going, heartbeatAtMs: SAMPLE_NOW_MS - 120_000 }) },
  {
    name: "rail, up to date",
    node: shell({ ...going, phase: "upToDate", remaining: 0, lastSyncedAtMs: SAMPLE_NOW_MS - 300_000 }),
  },
  { name: "rail, some failed", node: shell({ ...going, phase: "upToDate", remaining: 0, failed: 3 }) },
  {
    name: "rail, paused",
    node: shell({
      ...going,
      phase: "paused",
      pausedUntilMs: SAMPLE_NOW_MS + 900_000,
      errorCode: "rateLimited",
    }),
  },
  {
    name: "rail, offline",
    node: shell({
      ...going,
      phase: "paused",
      pausedUntilMs: SAMPLE_NOW_MS + 60_000,
      errorCode: "offline",
    }),
  },
  { name: "rail, stopped", node: shell({ ...going, phase: "stopped", errorCode: "stopped" }) },
  { name: "rail, failed", node: shell({ ...going, phase: "failed", errorCode: "quotaExceeded" }) },
  {
    name: "rail, kept from Peloton",
    node: shell({ ...going, phase: "failed", errorCode: "accessTakenBack" }),
  },
  { name: "rail, sign-in needed", node: shell(going, false) },
];

function shell(progress: SyncProgress | null, isSignedIn = true): JSX.Element {
  const sync =
    progress === null ? null : (
      <RailSync
        line={syncLine({ progress, isSignedIn, nowMs: SAMPLE_NOW_MS, utcOffsetSec: 0 })}
        onSyncNow={nothing}
        onStop={nothing}
      />
    );
  return (
    <Shell current="dashboard" sync={sync}>
      <h1>Dashboard</h1>
    </Shell>
  );
}

function nothing(): void {}
