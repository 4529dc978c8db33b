import type { ActionState } from "@/components/options/actionState";
import { UnlockForm } from "./UnlockForm";
import "./LockScreen.css";

type LockScreenProps = {
  readonly state: ActionState;
  readonly onUnlock: (passphrase: string) => void;
};

/** What stands in the place of every page while the vault is locked. */
export function LockScreen({ state, onUnlock }: LockScreenProps) {
  return (
    <div class="lock-screen">
      <h1>Saddlebag is locked</h1>
      <p class="muted">
        Your workouts are here, sealed. Nothing is shown and nothing syncs until you unlock them.
      </p>
      <UnlockForm state={state} onUnlock={onUnlock} />
      <p class="small muted">
        Forgot it? Nobody can open the vault without it. <a href="options.html#privacy">Erase everything</a>{" "}
        and connect again: Peloton still has your workouts. Your notes, efforts and FTP entries come back only
        from a backup.
      </p>
    </div>
  );
}
