import type { JSX } from "preact";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { SAMPLE_SYNCING } from "@/components/samples/optionsSamples";
import type { SyncProgress } from "@/lib/domain/syncState";
import { PopupSync } from "./PopupSync";
import { popupSyncLine } from "./popupSyncLine";

const doNothing = () => {};

function foot(changes: Partial<SyncProgress>): JSX.Element {
  const progress = { ...SAMPLE_SYNCING, ...changes };
  return (
    <main class="popup">
      <PopupSync
        line={popupSyncLine({ progress, isSignedIn: true, nowMs: SAMPLE_NOW_MS, utcOffsetSec: 0 })}
        action={{ type: "idle" }}
        onSync={doNothing}
        onSettings={doNothing}
      />
    </main>
  );
}

/** The popup's foot where a sync waits or ended before its end. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  {
    name: "popup foot, paused",
    node: foot({ phase: "paused", errorCode: "rateLimited", pausedUntilMs: SAMPLE_NOW_MS + 900_000 }),
  },
  {
    name: "popup foot, waiting for the connection",
    node: foot({ phase: "paused", errorCode: "offline", pausedUntilMs: SAMPLE_NOW_MS + 60_000 }),
  },
  { name: "popup foot, stopped", node: foot({ phase: "stopped" }) },
  { name: "popup foot, no space left", node: foot({ phase: "failed", errorCode: "quotaExceeded" }) },
  { name: "popup foot, kept from Peloton", node: foot({ phase: "failed", errorCode: "accessTakenBack" }) },
];
