/** What is remembered of backups: nothing of what is in them, so it lies in the clear. */
export type BackupMemory = {
  /** When the last one was made or restored here; null = never. */
  readonly madeAtMs: number | null;
  /** How many workouts it held, or, before there was one, the first whole sync brought; null before that. */
  readonly workouts: number | null;
  /** The reminder was put away; holds until the next backup. */
  readonly isDismissed: boolean;
};

export const NO_BACKUP: BackupMemory = { madeAtMs: null, workouts: null, isDismissed: false };

/** So many new workouts without a backup are worth a word. */
const REMIND_AFTER = 100;

/** Whether to say once that a backup is due, with this many workouts in the vault. */
export function isBackupDue({ workouts, isDismissed }: BackupMemory, count: number): boolean {
  return !isDismissed && workouts !== null && count - workouts >= REMIND_AFTER;
}
