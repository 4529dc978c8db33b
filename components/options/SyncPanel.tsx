import type { SyncProgress } from "@/lib/domain/syncState";
import type { ActionState } from "./actionState";
import { SyncBar } from "./SyncBar";
import type { SyncStand } from "./syncStand";
import { countText } from "@/lib/domain/format";
import { syncCounts, syncHeadline, timeLeft } from "./syncWords";
import "./SyncPanel.css";

type SyncPanelProps = {
  readonly progress: SyncProgress;
  readonly stand: SyncStand;
  /** Local time minus UTC here; seconds. */
  readonly utcOffsetSec: number;
  readonly isSignedIn: boolean;
  readonly action: ActionState;
  readonly onSync: () => void;
  readonly onStop: () => void;
  readonly onCheckAll: () => void;
};

/** Where the sync stands and what a rider can do about it. */
export function SyncPanel(props: SyncPanelProps) {
  const { progress, stand, utcOffsetSec, isSignedIn, action } = props;
  const canStop = stand.type === "running" || stand.type === "interrupted" || stand.type === "paused";
  return (
    <div class="sync-panel">
      <p class="sync-panel-headline" data-stand={stand.type}>
        {syncHeadline(stand, progress, utcOffsetSec)}
      </p>
      {stand.type === "paused" || stand.type === "failed" ? <p>{stand.reason}</p> : null}
      {canStop || (stand.type === "stopped" && progress.remaining > 0) ? (
        <SyncBar progress={progress} isListing={stand.type === "running" && stand.phase === "listing"} />
      ) : null}
      {progress.listed > 0 || progress.stored > 0 ? (
        <p class="sync-panel-counts figure">{syncCounts(progress)}</p>
      ) : null}
      {stand.type === "running" ? (
        <p class="muted small">
          {[timeLeft(progress), "You can close this tab; closing the browser pauses it."]
            .filter((sentence) => sentence !== "")
            .join(" ")}
        </p>
      ) : null}
      {progress.unread > 0 ? (
        <p class="muted small">{`${countText(progress.unread)} kept, this version cannot read them yet`}</p>
      ) : null}
      {isSignedIn ? (
        <div class="sync-panel-actions">
          <button type="button" class={canStop ? "" : "primary"} onClick={props.onSync}>
            Sync now
          </button>
          {canStop ? (
            <button type="button" onClick={props.onStop}>
              Stop
            </button>
          ) : null}
          <button type="button" class="quiet" onClick={props.onCheckAll}>
            Check everything again
          </button>
        </div>
      ) : null}
      {action.type === "failed" ? (
        <p class="notice" role="alert">
          {action.sentence}
        </p>
      ) : null}
      <p class="muted small" role="status">
        {action.type === "done" ? action.sentence : ""}
      </p>
    </div>
  );
}
