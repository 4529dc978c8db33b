import "./TakeAlong.css";

/** What becomes of a press on one of the buttons. */
export type TakenAlong =
  | { readonly type: "idle" }
  | { readonly type: "busy" }
  | { readonly type: "done"; readonly sentence: string }
  | { readonly type: "failed"; readonly sentence: string };

type Props = {
  /** Null = there is no answer to take along. */
  readonly kind: "JSON" | "text" | null;
  readonly canSaveWorkout: boolean;
  readonly isRedacted: boolean;
  /** The screen shows what copies and files will hold. */
  readonly isPreview: boolean;
  readonly state: TakenAlong;
  readonly onRedact: (isRedacted: boolean) => void;
  readonly onPreview: (isPreview: boolean) => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
  readonly onSaveWorkout: () => void;
};

/** The ways to take an answer along, and whether it may tell whose it is: by default it does not. */
export function TakeAlong(props: Props) {
  const { kind, canSaveWorkout, isRedacted, isPreview, state } = props;
  const isBusy = state.type === "busy";
  return (
    <div class="take-along">
      <div class="take-along-bar">
        <label class="take-along-check">
          <input
            type="checkbox"
            autocomplete="off"
            checked={isRedacted}
            aria-describedby="take-along-words"
            onChange={(event) => props.onRedact(event.currentTarget.checked)}
          />
          Redact
        </label>
        {isRedacted && kind !== null ? (
          <label class="take-along-check">
            <input
              type="checkbox"
              autocomplete="off"
              checked={isPreview}
              onChange={(event) => props.onPreview(event.currentTarget.checked)}
            />
            Show it redacted
          </label>
        ) : null}
        {kind === null ? null : (
          <>
            <button type="button" disabled={isBusy} onClick={props.onCopy}>
              Copy {kind}
            </button>
            <button type="button" disabled={isBusy} onClick={props.onSave}>
              Save {kind}
            </button>
          </>
        )}
        {canSaveWorkout ? (
          <button type="button" disabled={isBusy} onClick={props.onSaveWorkout}>
            Save all of this workout
          </button>
        ) : null}
        <span role="status" class="small muted">
          {state.type === "busy" ? "One moment" : state.type === "done" ? state.sentence : ""}
        </span>
      </div>
      {isRedacted ? (
        <p id="take-along-words" class="small muted">
          Copies and files leave out ids, names, email and places. What you measured and what instructors are
          called stay.
        </p>
      ) : (
        <p id="take-along-words" class="notice take-along-raw small">
          Copies and files hold everything, also who and where you are. Look at them before you pass them on.
        </p>
      )}
      {state.type === "failed" ? (
        <p class="notice" role="alert">
          {state.sentence}
        </p>
      ) : null}
    </div>
  );
}
