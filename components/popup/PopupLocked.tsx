import { UnlockForm } from "@/components/lock/UnlockForm";
import type { ActionState } from "@/components/options/actionState";
import "./Popup.css";

type PopupLockedProps = {
  readonly state: ActionState;
  readonly onUnlock: (passphrase: string) => void;
};

/** The popup of a locked vault. */
export function PopupLocked({ state, onUnlock }: PopupLockedProps) {
  return (
    <main class="popup">
      <h1>Saddlebag is locked</h1>
      <p class="muted small">Nothing is shown and nothing syncs until you unlock it.</p>
      <UnlockForm state={state} onUnlock={onUnlock} />
    </main>
  );
}
