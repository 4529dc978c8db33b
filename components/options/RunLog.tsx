import type { RunLog as Log, RunLogEntry } from "@/lib/domain/runLog";
import type { ActionState } from "./actionState";
import {
  runCountsText,
  runEndText,
  runLengthText,
  runReasonText,
  runStartText,
  runWhyTexts,
  runsAlikeText,
} from "./runLogWords";
import "./RunLog.css";

type RunLogProps = {
  readonly log: Log;
  readonly nowMs: number;
  /** Local time minus UTC here; seconds. */
  readonly utcOffsetSec: number;
  /** A run goes on: the newest entry has no end yet. */
  readonly isRunning: boolean;
  /** Whether it is unfolded at first. */
  readonly isOpen?: boolean;
  readonly copy: ActionState;
  readonly onCopy: () => void;
};

/** What the last sync runs did, what failed and why; to read, and to copy for a bug report. */
export function RunLog({ log, nowMs, utcOffsetSec, isRunning, isOpen, copy, onCopy }: RunLogProps) {
  return (
    <details class="run-log" open={isOpen === true}>
      <summary>Recent runs</summary>
      {log.length === 0 ? (
        <p class="muted small">No sync has run yet.</p>
      ) : (
        <>
          <ol class="run-log-runs">
            {log.map((run, at) => (
              <Run
                key={log.length - at}
                {...{ run, nowMs, utcOffsetSec }}
                isUnderWay={isRunning && at === 0}
              />
            ))}
          </ol>
          <div class="run-log-copy">
            <button type="button" onClick={onCopy}>
              Copy log
            </button>
            <p class="muted small">
              {copy.type === "idle" ? "For a bug report: only times, counts and error codes." : ""}
              <span role="status">{copy.type === "done" ? copy.sentence : ""}</span>
            </p>
          </div>
          {copy.type === "failed" ? (
            <p class="notice" role="alert">
              {copy.sentence}
            </p>
          ) : null}
        </>
      )}
    </details>
  );
}

type RunProps = {
  readonly run: RunLogEntry;
  readonly nowMs: number;
  readonly utcOffsetSec: number;
  readonly isUnderWay: boolean;
};

function Run({ run, nowMs, utcOffsetSec, isUnderWay }: RunProps) {
  const alikeTexts = run.alike === null ? [] : [runsAlikeText(run.alike, nowMs, utcOffsetSec)];
  return (
    <li class="run-log-run">
      <p>
        <span class="run-log-start figure">{runStartText(run.startedAtMs, nowMs, utcOffsetSec)}</span>
        {` · ${runReasonText(run.reason)} · `}
        <span class="figure">{runCountsText(run)}</span>
        {` · ${runLengthText(run)} · `}
        <span class="run-log-end" data-outcome={isUnderWay ? "underWay" : run.outcome}>
          {runEndText(run, isUnderWay, utcOffsetSec)}
        </span>
      </p>
      {[...runWhyTexts(run, isUnderWay), ...alikeTexts].map((why) => (
        <p key={why} class="muted small">
          {why}
        </p>
      ))}
    </li>
  );
}
