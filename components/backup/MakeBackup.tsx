import { useEffect, useState } from "preact/hooks";
import { PassphraseForm } from "@/components/lock/PassphraseForm";
import { ACTION_IDLE } from "@/components/options/actionState";
import { countText } from "@/lib/domain/format";
import { BackupProgress } from "./BackupProgress";
import type { MakeState } from "./backupStates";

type MakeBackupProps = {
  readonly state: MakeState;
  readonly onMake: (passphrase: string) => void;
  readonly onCancel: () => void;
};

/** The passphrase of a backup, asked for twice; then how far it is. */
export function MakeBackup({ state, onMake, onCancel }: MakeBackupProps) {
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    if (state.type === "done") setIsAsking(false);
  }, [state]);
  const cancel = () => {
    setIsAsking(false);
    onCancel();
  };
  if (state.type === "running") {
    const { done, of } = state;
    const words = of === 0 ? "Preparing" : `${countText(done)} of ${countText(of)} workouts`;
    return <BackupProgress words={words} share={of === 0 ? null : done / of} onCancel={cancel} />;
  }
  if (!isAsking && state.type !== "failed") {
    return (
      <p>
        <button type="button" onClick={() => setIsAsking(true)}>
          Make a backup
        </button>
      </p>
    );
  }
  return (
    <div>
      <PassphraseForm
        id="backup-make"
        asks="new"
        submit="Download the backup"
        state={state.type === "failed" ? state : ACTION_IDLE}
        onSubmit={({ next }) => onMake(next)}
        onCancel={cancel}
      >
        <ul class="backup-panel-points small">
          <li>If you forget this passphrase, nobody can open the file.</li>
          <li>It need not be the one that locks the vault, and it stays the file’s own.</li>
        </ul>
      </PassphraseForm>
    </div>
  );
}
