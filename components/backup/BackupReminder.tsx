import type { BackupMemory } from "@/lib/domain/backup";
import { countOf } from "@/lib/domain/format";
import "./BackupReminder.css";

type BackupReminderProps = {
  readonly backup: BackupMemory;
  /** How many workouts there are. */
  readonly workouts: number;
  readonly onDismiss: () => void;
};

/** Said once when many workouts came without a backup. */
export function BackupReminder({ backup, workouts, onDismiss }: BackupReminderProps) {
  const since =
    backup.madeAtMs === null
      ? `There is no backup of your ${countOf(workouts, "workout")} yet.`
      : `${countOf(workouts - (backup.workouts ?? 0), "workout")} since your last backup.`;
  return (
    <aside class="backup-reminder" aria-label="Backup">
      <p>{`${since} Your notes, efforts and FTP entries are nowhere else.`}</p>
      <div class="backup-reminder-ways">
        <a class="button" href="options.html#backup">
          Make a backup
        </a>
        <button type="button" class="quiet" onClick={onDismiss}>
          Not now
        </button>
      </div>
    </aside>
  );
}
