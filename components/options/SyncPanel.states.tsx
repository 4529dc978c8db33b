import type { JSX } from "preact";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { SAMPLE_DONE, SAMPLE_SYNCING } from "@/components/samples/optionsSamples";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { ActionState } from "./actionState";
import { SyncPanel } from "./SyncPanel";
import { syncStandOf } from "./syncStand";

const doNothing = () => {};

function panel(
  progress: SyncProgress,
  action: ActionState = { type: "idle" },
  isSignedIn = true,
): JSX.Element {
  return (
    <SyncPanel
      progress={progress}
      stand={syncStandOf(progress, SAMPLE_NOW_MS)}
      utcOffsetSec={0}
      isSignedIn={isSignedIn}
      action={action}
      onSync={doNothing}
      onStop={doNothing}
      onCheckAll={doNothing}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "sync never", node: panel(NEVER_SYNCED) },
  {
    name: "sync listing",
    node: panel({
      ...SAMPLE_SYNCING,
      phase: "listing",
      listed: 300,
      stored: 0,
      failed: 0,
      remaining: 300,
      ratePerMin: null,
    }),
  },
  { name: "sync details", node: panel(SAMPLE_SYNCING) },
  { name: "sync interrupted", node: panel({ ...SAMPLE_SYNCING, heartbeatAtMs: SAMPLE_NOW_MS - 120_000 }) },
  {
    name: "sync paused",
    node: panel({
      ...SAMPLE_SYNCING,
      phase: "paused",
      errorCode: "rateLimited",
      pausedUntilMs: SAMPLE_NOW_MS + 900_000,
    }),
  },
  {
    name: "sync paused until tomorrow",
    node: panel({
      ...SAMPLE_SYNCING,
      phase: "paused",
      errorCode: "forbidden",
      pausedUntilMs: SAMPLE_NOW_MS + 14 * 3_600_000,
    }),
  },
  {
    name: "sync waiting for the connection",
    node: panel({
      ...SAMPLE_SYNCING,
      phase: "paused",
      errorCode: "offline",
      pausedUntilMs: SAMPLE_NOW_MS + 60_000,
    }),
  },
  { name: "sync stopped", node: panel({ ...SAMPLE_SYNCING, phase: "stopped" }) },
  { name: "sync failed", node: panel({ ...SAMPLE_SYNCING, phase: "failed", errorCode: "quotaExceeded" }) },
  {
    name: "sync kept from Peloton",
    node: panel({ ...SAMPLE_SYNCING, phase: "failed", errorCode: "accessTakenBack" }),
  },
  { name: "sync up to date, some unread", node: panel({ ...SAMPLE_DONE, unread: 3 }) },
  {
    name: "sync offline",
    node: panel(SAMPLE_DONE, {
      type: "failed",
      sentence: "This computer seems to be offline. Check the connection, then try again.",
    }),
  },
  { name: "sync signed out", node: panel(SAMPLE_DONE, { type: "idle" }, false) },
];
