import { useEffect, useRef, useState } from "preact/hooks";
import type { TargetedSubmitEvent } from "preact";
import type { ActionState } from "./actionState";
import "./EraseEverything.css";

const WORD = "erase";

type EraseEverythingProps = {
  readonly state: ActionState;
  readonly onErase: () => void;
};

/** The one way to lose everything, so it asks for a word. */
export function EraseEverything({ state, onErase }: EraseEverythingProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [word, setWord] = useState("");
  const opener = useRef<HTMLButtonElement>(null);
  const isRunning = state.type === "running";

  const close = () => {
    setIsAsking(false);
    setWord("");
    opener.current?.focus();
  };
  useEffect(() => {
    if (state.type === "done") close();
  }, [state]);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isRunning && isWord(word)) onErase();
  };

  return (
    <div class="erase-everything">
      <p>
        Erasing removes both: the sign-in and the workouts, with their keys and your settings. What was erased
        may stay in the browser’s files until they are overwritten. Your Peloton account is not touched.
      </p>
      <button
        ref={opener}
        type="button"
        class="danger"
        aria-expanded={isAsking}
        onClick={() => setIsAsking(!isAsking)}
      >
        Erase everything
      </button>
      {isAsking ? (
        <form class="erase-everything-question" onSubmit={submit} autocomplete="off">
          <label for="erase-word">Type the word erase to go on</label>
          <input
            // The question was asked for: the box is where the rider goes next.
            ref={focusOnce}
            id="erase-word"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={word}
            onInput={(event) => setWord(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape" && !isRunning) close();
            }}
          />
          <button type="submit" class="danger" disabled={isRunning || !isWord(word)}>
            Erase both
          </button>
          <button type="button" class="quiet" disabled={isRunning} onClick={close}>
            Keep everything
          </button>
        </form>
      ) : null}
      {state.type === "failed" ? (
        <p class="notice" role="alert">
          {state.sentence}
        </p>
      ) : null}
      <p class="small muted" role="status">
        {state.type === "done" ? state.sentence : ""}
      </p>
    </div>
  );
}

function isWord(typed: string): boolean {
  return typed.trim().toLowerCase() === WORD;
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
