import { useEffect, useState } from "preact/hooks";
import type { ActionState } from "@/components/options/actionState";
import { LOCK_TIMES_MIN } from "@/lib/domain/account";
import { countOf } from "@/lib/domain/format";
import type { Keeping } from "@/lib/domain/keeping";
import { lockTimeName } from "./lockTimeName";
import { PassphraseForm } from "./PassphraseForm";
import "./LockPanel.css";

export type LockPanelProps = {
  readonly keeping: Keeping;
  readonly lockAfterMin: number;
  /** Of setting, changing or removing. */
  readonly state: ActionState;
  readonly onSet: (passphrase: string) => void;
  readonly onChange: (change: {
    readonly passphrase: string;
    readonly next: string;
    readonly makesNewKeys: boolean;
  }) => void;
  readonly onRemove: (passphrase: string) => void;
  readonly onLock: () => void;
  readonly onLockAfter: (minutes: number) => void;
};

type Asking = "set" | "change" | "remove" | null;

/** The passphrase lock: what it is worth, said before it is set; when it locks; the way to change and to remove it. */
export function LockPanel(props: LockPanelProps) {
  const { keeping, state } = props;
  const [asking, setAsking] = useState<Asking>(null);
  useEffect(() => {
    if (state.type === "done") setAsking(null);
  }, [state]);
  const close = () => setAsking(null);
  return (
    <div class="lock-panel" id="lock">
      <h3>Passphrase lock</h3>
      {keeping.type === "passphrase" ? (
        <LockSet {...props} asking={asking} onAsk={setAsking} onClose={close} />
      ) : (
        <LockUnset {...props} asking={asking} onAsk={setAsking} onClose={close} />
      )}
      {keeping.resealing === null ? null : (
        <p class="small muted">{resealingWords(keeping.resealing.left)}</p>
      )}
      <p class="small muted" role="status">
        {state.type === "running" ? "Working on the keys" : state.type === "done" ? state.sentence : ""}
      </p>
    </div>
  );
}

type PartProps = LockPanelProps & {
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly onClose: () => void;
};

function LockUnset({ asking, state, onAsk, onClose, onSet }: PartProps) {
  return (
    <>
      <p>
        Without a passphrase the key lies on the same disk as the vault. With one, nobody who copies your
        browser’s files can read what is sealed from then on, and the pages ask for it once per browser
        session.
      </p>
      {asking === "set" ? (
        <PassphraseForm
          id="lock-set"
          asks="new"
          submit="Set passphrase"
          state={state}
          onSubmit={({ next }) => onSet(next)}
          onCancel={onClose}
        >
          <ul class="lock-panel-points small">
            <li>If you forget it, nobody can open the vault: erase everything and sync again.</li>
            <li>Nothing syncs while the vault is locked.</li>
            <li>What was stored before may stay in the browser’s files until it is overwritten.</li>
          </ul>
        </PassphraseForm>
      ) : (
        <p>
          <button type="button" onClick={() => onAsk("set")}>
            Set a passphrase
          </button>
        </p>
      )}
    </>
  );
}

function LockSet(props: PartProps) {
  const { asking, state, lockAfterMin, onAsk, onClose, onChange, onRemove, onLock, onLockAfter } = props;
  const [makesNewKeys, setMakesNewKeys] = useState(false);
  return (
    <>
      <p>The vault is behind your passphrase. You are asked for it once per browser session.</p>
      <div class="lock-panel-row">
        <div class="lock-panel-choice">
          <label for="lock-after">Lock</label>
          <select
            id="lock-after"
            autocomplete="off"
            value={String(lockAfterMin)}
            onChange={(event) => onLockAfter(Number(event.currentTarget.value))}
          >
            {LOCK_TIMES_MIN.map((minutes) => (
              <option key={minutes} value={String(minutes)}>
                {lockTimeName(minutes)}
              </option>
            ))}
          </select>
        </div>
        <button type="button" onClick={onLock}>
          Lock now
        </button>
      </div>
      {asking === "change" ? (
        <PassphraseForm
          id="lock-change"
          asks="both"
          submit="Change passphrase"
          state={state}
          onSubmit={({ current, next }) => onChange({ passphrase: current, next, makesNewKeys })}
          onCancel={onClose}
        >
          <div class="lock-panel-switch">
            <input
              id="lock-new-keys"
              type="checkbox"
              autocomplete="off"
              checked={makesNewKeys}
              onChange={(event) => setMakesNewKeys(event.currentTarget.checked)}
            />
            <label for="lock-new-keys">Make new keys, too</label>
            <p class="small muted">
              For when somebody may know the old passphrase and have a copy of your browser’s files:
              everything is sealed anew.
            </p>
          </div>
        </PassphraseForm>
      ) : null}
      {asking === "remove" ? (
        <PassphraseForm
          id="lock-remove"
          asks="current"
          submit="Remove passphrase"
          state={state}
          onSubmit={({ current }) => onRemove(current)}
          onCancel={onClose}
        >
          <p class="small muted">The key lies on the same disk as the vault again.</p>
        </PassphraseForm>
      ) : null}
      {asking === null ? (
        <div class="lock-panel-row">
          <button type="button" onClick={() => onAsk("change")}>
            Change passphrase
          </button>
          <button type="button" onClick={() => onAsk("remove")}>
            Remove passphrase
          </button>
        </div>
      ) : null}
    </>
  );
}

function resealingWords(left: number | null): string {
  const rest = left === null ? "" : `: ${countOf(left, "row")} left`;
  return `What was stored before is being sealed under the new keys${rest}. This goes on by itself, also after a restart.`;
}
