import { dateText, dateTimeText } from "@/lib/domain/dateText";
import { countOf } from "@/lib/domain/format";
import { useEffect, useRef } from "preact/hooks";
import type { BackupPreview } from "./backupStates";

type BackupFactsProps = {
  readonly preview: BackupPreview;
  readonly utcOffsetSec: number;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
};

/** What a backup holds, and the question whether to restore it. */
export function BackupFacts({ preview, utcOffsetSec, onRestore, onCancel }: BackupFactsProps) {
  // Not the button: a key that is held down must not restore.
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  const { leaderboardName, workouts, firstStartedAtMs, lastStartedAtMs, madeAtMs, madeBy } = preview;
  const range =
    firstStartedAtMs === null || lastStartedAtMs === null
      ? null
      : `${dateText(firstStartedAtMs, utcOffsetSec)} to ${dateText(lastStartedAtMs, utcOffsetSec)}`;
  return (
    <div ref={group} tabIndex={-1} class="backup-panel" role="group" aria-label="What is in this backup">
      <dl class="backup-panel-preview">
        <dt>Whose</dt>
        <dd>{leaderboardName ?? "A member without a name here"}</dd>
        <dt>Workouts</dt>
        <dd>{countOf(workouts, "workout")}</dd>
        {range === null ? null : (
          <>
            <dt>When</dt>
            <dd>{range}</dd>
          </>
        )}
        <dt>Made</dt>
        <dd>{`${dateTimeText(madeAtMs, utcOffsetSec)}, by Saddlebag ${madeBy}`}</dd>
      </dl>
      <p class="small muted">
        Nothing here is lost. Of a workout that is in both, the more complete copy stays. Notes are joined;
        where two of your values differ, the newer one stays.
      </p>
      <div class="backup-panel-row">
        <button type="button" class="primary" onClick={onRestore}>
          Restore
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
