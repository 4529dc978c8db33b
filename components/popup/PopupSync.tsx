import type { ActionState } from "@/components/options/actionState";
import type { SyncLine } from "@/components/shell/syncLine";
import "./PopupSync.css";

type PopupSyncProps = {
  readonly line: SyncLine;
  readonly action: ActionState;
  readonly onSync: () => void;
  /** To the settings, where a rider signs in and gives access. */
  readonly onSettings: () => void;
};

/** The sync at the popup's foot, with the way to the full tab. */
export function PopupSync({ line, action, onSync, onSettings }: PopupSyncProps) {
  return (
    <section class="popup-sync" aria-label="Sync">
      <div role="status">
        <p class="popup-sync-words" data-tone={line.tone}>
          {line.words}
        </p>
        {line.more === null || line.more === "" ? null : <p class="muted small">{line.more}</p>}
      </div>
      {action.type === "failed" ? (
        <p class="notice small" role="alert">
          {action.sentence}
        </p>
      ) : null}
      <div class="popup-sync-actions">
        <a class="button primary" href="app.html#/" target="_blank" rel="noreferrer">
          Open dashboard
        </a>
        {line.action === "signIn" || line.action === "settings" ? (
          <button type="button" onClick={onSettings}>
            {line.action === "signIn" ? "Sign in" : "Open settings"}
          </button>
        ) : (
          <button type="button" onClick={onSync} disabled={action.type === "running"}>
            Sync now
          </button>
        )}
      </div>
    </section>
  );
}
