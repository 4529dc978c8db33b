import { useEffect, useRef, useState } from "preact/hooks";
import { PassphraseForm } from "@/components/lock/PassphraseForm";
import { ACTION_IDLE } from "@/components/options/actionState";
import { percentFigure, figureText } from "@/lib/domain/format";
import { BackupFacts } from "./BackupFacts";
import { BackupProgress } from "./BackupProgress";
import type { RestoreState } from "./backupStates";

type RestoreBackupProps = {
  readonly state: RestoreState;
  /** Local time minus UTC here; seconds. */
  readonly utcOffsetSec: number;
  /** Looks a file through; nothing is changed. */
  readonly onCheck: (file: File, passphrase: string) => void;
  /** Restores what was looked through. */
  readonly onRestore: () => void;
  /** Ends looking through, or forgets what was looked through. */
  readonly onCancel: () => void;
};

/** A file and its passphrase, then what is in it, then the restoring. */
export function RestoreBackup(props: RestoreBackupProps) {
  const { state, utcOffsetSec, onRestore, onCancel } = props;
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    if (state.type === "done") setIsAsking(false);
  }, [state]);
  if (state.type === "checking") {
    const words = `Looking the file through: ${figureText(percentFigure(state.share * 100))}`;
    return <BackupProgress words={words} share={state.share} onCancel={onCancel} />;
  }
  if (state.type === "restoring") {
    return <BackupProgress words="Restoring. Leave this page open." share={null} onCancel={null} />;
  }
  if (state.type === "preview") {
    return (
      <BackupFacts
        preview={state.preview}
        utcOffsetSec={utcOffsetSec}
        onRestore={onRestore}
        onCancel={onCancel}
      />
    );
  }
  if (!isAsking) {
    return (
      <p>
        <button type="button" onClick={() => setIsAsking(true)}>
          Restore a backup
        </button>
      </p>
    );
  }
  return <FileForm {...props} onClose={() => setIsAsking(false)} />;
}

function FileForm({ state, onCheck, onClose }: RestoreBackupProps & { readonly onClose: () => void }) {
  const file = useRef<HTMLInputElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  const refusal = isMissing
    ? ({ type: "failed", sentence: "Choose the backup file first, then type its passphrase." } as const)
    : state.type === "failed"
      ? state
      : ACTION_IDLE;
  return (
    <div class="backup-panel">
      <div class="backup-panel-file">
        <label for="backup-file">Backup file</label>
        <input ref={file} id="backup-file" type="file" accept=".saddlebag" autocomplete="off" />
      </div>
      <PassphraseForm
        id="backup-restore"
        asks="current"
        submit="Look into it"
        state={refusal}
        onSubmit={({ current }) => {
          const chosen = file.current?.files?.[0];
          setIsMissing(chosen === undefined);
          if (chosen !== undefined) onCheck(chosen, current);
        }}
        onCancel={onClose}
      >
        <p class="small muted">You see what is in it before anything is changed.</p>
      </PassphraseForm>
    </div>
  );
}
