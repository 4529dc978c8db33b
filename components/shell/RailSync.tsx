import type { SyncLine } from "./syncLine";
import "./RailSync.css";

type RailSyncProps = {
  readonly line: SyncLine;
  /** Why the last command was refused; null when it was not. */
  readonly refusal?: string | null;
  readonly onSyncNow: () => void;
  readonly onStop: () => void;
};

/** The sync's state at the rail's foot, with the one thing to do about it. */
export function RailSync({ line, refusal = null, onSyncNow, onStop }: RailSyncProps) {
  return (
    <section class="rail-sync" aria-label="Sync">
      <div class="rail-sync-text">
        <p class="rail-sync-words" role="status">
          <span class={`rail-sync-dot rail-sync-${line.tone}`} aria-hidden="true" />
          {line.words}
        </p>
        {line.more === null || line.more === "" ? null : <p class="rail-sync-more">{line.more}</p>}
        {line.share === null ? null : (
          <span class="rail-sync-track" aria-hidden="true">
            <span class="rail-sync-bar" style={{ width: `${Math.round(line.share * 100)}%` }} />
          </span>
        )}
      </div>
      {refusal === null ? null : (
        <p class="rail-sync-refusal" role="alert">
          {refusal}
        </p>
      )}
      {line.action === "now" ? (
        <button type="button" class="rail-sync-action" onClick={onSyncNow}>
          Sync now
        </button>
      ) : null}
      {line.action === "stop" ? (
        <button type="button" class="rail-sync-action" onClick={onStop}>
          Stop
        </button>
      ) : null}
      {line.action === "signIn" ? (
        <a class="button rail-sync-action" href="options.html">
          Sign in
        </a>
      ) : null}
      {line.action === "settings" ? (
        <a class="button rail-sync-action" href="options.html#account">
          Open settings
        </a>
      ) : null}
    </section>
  );
}
