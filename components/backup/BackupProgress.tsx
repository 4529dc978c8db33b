type BackupProgressProps = {
  readonly words: string;
  /** 0–1; null = nobody knows how far it is. */
  readonly share: number | null;
  /** Null = it cannot be cancelled any more. */
  readonly onCancel: (() => void) | null;
};

/** How far it is, and the way out. */
export function BackupProgress({ words, share, onCancel }: BackupProgressProps) {
  return (
    <div class="backup-panel-progress">
      <progress aria-label={words} max={1} {...(share === null ? {} : { value: share })} />
      <span class="small">{words}</span>
      {onCancel === null ? null : (
        <button type="button" class="quiet" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
