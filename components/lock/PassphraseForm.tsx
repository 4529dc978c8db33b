import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren, RefObject, TargetedSubmitEvent } from "preact";
import type { ActionState } from "@/components/options/actionState";
import { passphraseProblem } from "@/lib/domain/passphrase";
import { passphraseSentence } from "./passphraseSentence";
import "./PassphraseForm.css";

/** What was typed: `current` where it was asked for, `next` where a new one was. */
type TypedPassphrases = { readonly current: string; readonly next: string };

type PassphraseFormProps = {
  readonly id: string;
  /** Which boxes there are: the present passphrase, a new one twice, or all three. */
  readonly asks: "current" | "new" | "both";
  readonly submit: string;
  readonly state: ActionState;
  readonly onSubmit: (typed: TypedPassphrases) => void;
  readonly onCancel: () => void;
  /** What the rider should know before, between the boxes and the buttons. */
  readonly children?: ComponentChildren;
};

/** One or two passphrases. The boxes are uncontrolled and emptied when what they hold is sent. */
export function PassphraseForm({
  id,
  asks,
  submit,
  state,
  onSubmit,
  onCancel,
  children,
}: PassphraseFormProps) {
  const current = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isRunning = state.type === "running";

  const first = asks === "new" ? next : current;
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    if (state.type === "failed") first.current?.focus();
  }, [state]);

  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isRunning) return;
    const typed = { current: current.current?.value ?? "", next: next.current?.value ?? "" };
    const refused = asks === "current" ? null : refusalOf(typed.next, again.current?.value ?? "");
    setRefusal(refused);
    if (refused !== null) {
      next.current?.focus();
      return;
    }
    for (const box of [current, next, again]) if (box.current !== null) box.current.value = "";
    onSubmit(typed);
  };

  const sentence = refusal ?? (state.type === "failed" ? state.sentence : null);
  return (
    <form
      class="passphrase-form"
      onSubmit={send}
      autocomplete="off"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !isRunning) onCancel();
      }}
    >
      {sentence === null ? null : (
        <p class="notice" role="alert">
          {sentence}
        </p>
      )}
      {asks === "new" ? null : (
        <Box id={`${id}-current`} label="Passphrase" box={current} isReadOnly={isRunning} />
      )}
      {asks === "current" ? null : (
        <>
          <Box id={`${id}-next`} label="New passphrase" box={next} isReadOnly={isRunning} />
          <Box id={`${id}-again`} label="New passphrase again" box={again} isReadOnly={isRunning} />
        </>
      )}
      {children}
      <div class="passphrase-form-actions">
        <button type="submit" class="primary" disabled={isRunning}>
          {submit}
        </button>
        <button type="button" class="quiet" disabled={isRunning} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

type BoxProps = {
  readonly id: string;
  readonly label: string;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly isReadOnly: boolean;
};

function Box({ id, label, box, isReadOnly }: BoxProps) {
  return (
    <div class="passphrase-form-field">
      <label for={id}>{label}</label>
      <input ref={box} id={id} type="password" autocomplete="off" required readOnly={isReadOnly} />
    </div>
  );
}

function refusalOf(next: string, again: string): string | null {
  const problem = passphraseProblem(next);
  if (problem !== null) return passphraseSentence(problem);
  return next === again ? null : "The two new passphrases differ. Type the same one twice.";
}
