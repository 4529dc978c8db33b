import { useEffect, useRef } from "preact/hooks";
import type { ActionState } from "./actionState";
import { DisconnectQuestion } from "./DisconnectQuestion";
import "./AccountPanel.css";

type AccountPanelProps = {
  readonly leaderboardName: string;
  /** "Last synced 5 minutes ago", or that it never was. */
  readonly lastSynced: string;
  /** The rider just connected here: the name takes the focus that the form had. */
  readonly isNew: boolean;
  readonly test: ActionState;
  readonly disconnect: ActionState;
  readonly onTest: () => void;
  readonly onDisconnect: () => void;
};

/** Whose account is connected, whether it still answers, and the way out. */
export function AccountPanel(props: AccountPanelProps) {
  const { leaderboardName, lastSynced, isNew, test } = props;
  const name = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isNew) name.current?.focus();
  }, [isNew]);
  return (
    <div class="account-panel">
      <div class="account-panel-who">
        <p ref={name} tabIndex={-1} class="account-panel-name ellipsis" title={leaderboardName}>
          {leaderboardName}
        </p>
        <p class="muted small">{lastSynced}</p>
      </div>
      <div class="account-panel-actions">
        <button type="button" onClick={props.onTest} disabled={test.type === "running"}>
          Test connection
        </button>
        <DisconnectQuestion state={props.disconnect} onDisconnect={props.onDisconnect} />
      </div>
      {test.type === "failed" ? (
        <p class="notice" role="alert">
          {test.sentence}
        </p>
      ) : null}
      <p class="small" role="status">
        {test.type === "running" ? "Asking Peloton who you are" : test.type === "done" ? test.sentence : ""}
      </p>
    </div>
  );
}
