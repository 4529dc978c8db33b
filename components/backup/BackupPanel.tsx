import type { BackupMemory } from "@/lib/domain/backup";
import { relativeTimeText } from "@/lib/domain/dateText";
import { countOf } from "@/lib/domain/format";
import type { MakeState, RestoreState } from "./backupStates";
import { MakeBackup } from "./MakeBackup";
import { RestoreBackup } from "./RestoreBackup";
import "./BackupPanel.css";

export type BackupPanelProps = {
  /** Null = there is nothing here yet that could be backed up. */
  readonly vault: { readonly backup: BackupMemory; readonly workouts: number } | null;
  readonly nowMs: number;
  readonly utcOffsetSec: number;
  readonly make: MakeState;
  readonly restore: RestoreState;
  readonly onMake: (passphrase: string) => void;
  readonly onCancelMake: () => void;
  readonly onCheck: (file: File, passphrase: string) => void;
  readonly onRestore: () => void;
  readonly onCancelRestore: () => void;
};

/** Backups: what is in one, the last one, the way to make one and to get everything back. */
export function BackupPanel(props: BackupPanelProps) {
  const { vault, nowMs, utcOffsetSec, make, restore } = props;
  const isBusy = restore.type !== "idle" && restore.type !== "done" && restore.type !== "failed";
  return (
    <div class="backup-panel">
      <p>
        One file with everything that is here: your workouts with their second-by-second data, the classes,
        and what only you know (notes, efforts, FTP and heart-rate entries). It is encrypted under a
        passphrase of its own. Your sign-in and the keys of this browser are never in it.
      </p>
      {vault === null ? null : <p class="small muted">{lastBackupWords(vault, nowMs)}</p>}
      <div class="backup-panel-ways">
        {vault === null || isBusy ? null : (
          <MakeBackup state={make} onMake={props.onMake} onCancel={props.onCancelMake} />
        )}
        {make.type === "running" ? null : (
          <RestoreBackup
            state={restore}
            utcOffsetSec={utcOffsetSec}
            onCheck={props.onCheck}
            onRestore={props.onRestore}
            onCancel={props.onCancelRestore}
          />
        )}
      </div>
      <p class="small muted" role="status">
        {[make, restore].flatMap((state) => (state.type === "done" ? [state.sentence] : [])).join(" ")}
      </p>
    </div>
  );
}

function lastBackupWords(vault: NonNullable<BackupPanelProps["vault"]>, nowMs: number): string {
  const { madeAtMs, workouts } = vault.backup;
  if (madeAtMs === null) return "No backup was made here yet.";
  const since = Math.max(0, vault.workouts - (workouts ?? 0));
  const news = since === 0 ? "No new workouts since." : `${countOf(since, "new workout")} since.`;
  return `Last backup ${relativeTimeText(madeAtMs, nowMs)}. ${news}`;
}
