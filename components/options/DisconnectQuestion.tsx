import { useRef, useState } from "preact/hooks";
import type { ActionState } from "./actionState";
import "./DisconnectQuestion.css";

type DisconnectQuestionProps = { readonly state: ActionState; readonly onDisconnect: () => void };

/** "Disconnect" says what it does before it does it. */
export function DisconnectQuestion({ state, onDisconnect }: DisconnectQuestionProps) {
  const [isAsking, setIsAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isRunning = state.type === "running";
  const keep = () => {
    setIsAsking(false);
    opener.current?.focus();
  };
  return (
    <>
      <button ref={opener} type="button" aria-expanded={isAsking} onClick={() => setIsAsking(!isAsking)}>
        Disconnect
      </button>
      {isAsking ? (
        <div
          class="disconnect-question notice"
          role="group"
          aria-labelledby="disconnect-question"
          onKeyDown={(event) => {
            if (event.key === "Escape" && !isRunning) keep();
          }}
        >
          <p id="disconnect-question">Disconnecting forgets the sign-in and keeps your workouts.</p>
          <div class="disconnect-question-answers">
            <button type="button" class="danger" disabled={isRunning} onClick={onDisconnect}>
              Yes, forget the sign-in
            </button>
            <button type="button" class="quiet" disabled={isRunning} onClick={keep}>
              Stay connected
            </button>
          </div>
        </div>
      ) : null}
      {state.type === "failed" ? (
        <p class="notice" role="alert">
          {state.sentence}
        </p>
      ) : null}
    </>
  );
}
