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
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { leaderboardName, workouts, firstStartedAtMs, lastStartedAtMs, madeAtMs, madeBy } = preview;
  const range =
    firstStartedAtMs === null || lastStartedAtMs === null
      ? null
      : `${dateText(firstStartedAtMs, utcOffsetSec)} to ${dateText(lastStartedAtMs, utcOffsetSec)}`;
  return (
    <div class="backup-panel" role="group" aria-label="What is in this backup">
      <dl class="backup-panel-preview">
        <dt>Whose</dt>
        <dd>{leaderboardName ?? "A member without a name here"}</dd>
        <dt>Workouts</dt>
        <dd>{countOf(workouts, "workout")}</dd>
        {range === null ? null : (
          <>
            <dt>From</dt>
            <dd>{range}</dd>
          </>
        )}
        <dt>Made</dt>
        <dd>{`${dateTimeText(madeAtMs, utcOffsetSec)}, by Saddlebag ${madeBy}`}</dd>
      </dl>
      <p class="small muted">
        Nothing that is here is lost: a workout that is in both stays as the one that knows more. Notes are
        joined. Where you said something else of the same thing, what the newer of the two says holds.
      </p>
      <div class="backup-panel-row">
        <button ref={first} type="button" class="primary" onClick={onRestore}>
          Restore
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
