import "./SignInQuestion.css";

type SignInWaitingProps = {
  /** The rider has signed in there; what is left takes a few seconds. */
  readonly isFinishing: boolean;
  readonly onCancel: () => void;
};

/** While Peloton's page is open in another tab. */
export function SignInWaiting({ isFinishing, onCancel }: SignInWaitingProps) {
  return (
    <div class="sign-in-question notice">
      <div role="status">
        <p>{isFinishing ? "Finishing the sign-in" : "Waiting for you on Peloton's page"}</p>
        <p class="muted small">
          {isFinishing
            ? "This takes a few seconds."
            : "It is open in another tab. Sign in there within 15 minutes; closing it cancels."}
        </p>
      </div>
      <div class="sign-in-question-answers">
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}
