import { useEffect, useRef } from "preact/hooks";
import type { TargetedSubmitEvent } from "preact";
import type { ActionState } from "@/components/options/actionState";
import "./UnlockForm.css";

type UnlockFormProps = {
  readonly state: ActionState;
  readonly onUnlock: (passphrase: string) => void;
};

/** The passphrase of the vault. The box is uncontrolled and emptied on submit. */
export function UnlockForm({ state, onUnlock }: UnlockFormProps) {
  const passphrase = useRef<HTMLInputElement>(null);
  const isUnlocking = state.type === "running";
  useEffect(() => passphrase.current?.focus(), []);
  useEffect(() => {
    if (state.type === "failed") passphrase.current?.focus();
  }, [state]);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = passphrase.current?.value ?? "";
    if (isUnlocking || typed === "" || passphrase.current === null) return;
    passphrase.current.value = "";
    onUnlock(typed);
  };

  return (
    <form class="unlock-form" onSubmit={submit} autocomplete="off">
      {state.type === "failed" ? (
        <p class="notice" role="alert">
          {state.sentence}
        </p>
      ) : null}
      <label for="unlock-passphrase">Passphrase</label>
      <div class="unlock-form-row">
        <input
          ref={passphrase}
          id="unlock-passphrase"
          type="password"
          autocomplete="off"
          required
          readOnly={isUnlocking}
        />
        <button type="submit" class="primary" disabled={isUnlocking}>
          Unlock
        </button>
      </div>
      <p class="small muted" role="status">
        {isUnlocking ? "Opening the vault" : ""}
      </p>
    </form>
  );
}
