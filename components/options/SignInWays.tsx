import { useEffect, useRef } from "preact/hooks";
import type { ConnectState } from "./connectState";
import "./SignInWays.css";

type SignInWaysProps = {
  readonly state: ConnectState;
  readonly onUseBrowser: () => void;
  readonly onOpenPage: () => void;
};

/** The two ways without a password here. Peloton's page is the main action where nothing else can help. */
export function SignInWays({ state, onUseBrowser, onOpenPage }: SignInWaysProps) {
  const page = useRef<HTMLButtonElement>(null);
  const isOnPage = state.type === "failed" && state.goesOnAt === "page";
  const isBusy = state.type !== "idle" && state.type !== "failed";
  useEffect(() => {
    if (isOnPage) page.current?.focus();
  }, [isOnPage]);
  return (
    <div class="sign-in-ways">
      <div class="sign-in-ways-way">
        <button
          type="button"
          disabled={isBusy}
          aria-describedby="sign-in-browser-words"
          onClick={onUseBrowser}
        >
          Use my Peloton sign-in in this browser
        </button>
        <p id="sign-in-browser-words" class="muted small">
          No password needed. You see whose account it is before anything is copied.
        </p>
      </div>
      <div class="sign-in-ways-way">
        <button
          ref={page}
          type="button"
          class={isOnPage ? "primary" : ""}
          disabled={isBusy}
          aria-describedby="sign-in-page-words"
          onClick={onOpenPage}
        >
          Sign in on Peloton's page
        </button>
        <p id="sign-in-page-words" class="muted small">
          Opens a tab at auth.onepeloton.com: for a code by mail, or Apple, Google and Facebook.
        </p>
      </div>
      <p class="sign-in-ways-status small" role="status">
        {wordsOf(state)}
      </p>
    </div>
  );
}

function wordsOf(state: ConnectState): string {
  if (state.type === "looking") return "Asking Peloton who is signed in in this browser";
  return state.type === "opening" ? "Opening Peloton's page" : "";
}
