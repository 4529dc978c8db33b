import { useEffect, useState } from "preact/hooks";
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
  const { state, utcOffsetSec, onRestore } = props;
  const [isAsking, setIsAsking] = useState(false);
  // Kept over a wrong passphrase: a browser gives no file back to its box.
  const [file, setFile] = useState<File | null>(null);
  const close = () => {
    setIsAsking(false);
    setFile(null);
  };
  const onCancel = () => {
    close();
    props.onCancel();
  };
  useEffect(() => {
    if (state.type === "done") close();
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
  if (!isAsking && state.type !== "failed") {
    return (
      <p>
        <button type="button" onClick={() => setIsAsking(true)}>
          Restore a backup
        </button>
      </p>
    );
  }
  return <FileForm {...props} file={file} onFile={setFile} onClose={onCancel} />;
}

type FileFormProps = RestoreBackupProps & {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
  readonly onClose: () => void;
};

function FileForm({ state, file, onFile, onCheck, onClose }: FileFormProps) {
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
        <input
          id="backup-file"
          type="file"
          accept=".saddlebag"
          autocomplete="off"
          onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
        />
        {file === null ? null : <p class="small muted">{`${file.name} is chosen`}</p>}
      </div>
      <PassphraseForm
        id="backup-restore"
        asks="current"
        submit="Look into it"
        state={refusal}
        onSubmit={({ current }) => {
          setIsMissing(file === null);
          if (file !== null) onCheck(file, current);
        }}
        onCancel={onClose}
      >
        <p class="small muted">You see what is in it before anything is changed.</p>
      </PassphraseForm>
    </div>
  );
}
