import type { SayState } from "./useSaying";

/** Whether what was said is saved; why not, and a way to try again, where it is not. */
export function SayStatus({ state, onAgain }: { readonly state: SayState; readonly onAgain: () => void }) {
  return (
    <span class="own-words-state">
      <span aria-live="polite" class="small muted">
        {state.type === "saving" ? "Saving" : state.type === "saved" ? "Saved" : ""}
      </span>
      {state.type === "refused" ? (
        <span role="alert" class="own-words-refused small">
          Not saved. {state.sentence}{" "}
          <button type="button" class="quiet" onClick={onAgain}>
            Save again
          </button>
        </span>
      ) : null}
    </span>
  );
}
