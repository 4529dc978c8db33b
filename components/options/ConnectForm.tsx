import { useEffect, useRef } from "preact/hooks";
import type { TargetedSubmitEvent } from "preact";
import type { ConnectState } from "./connectState";
import "./ConnectForm.css";

/** What the rider typed. It lives in this one call: the password box is empty when the call is made. */
export type Credentials = { readonly username: string; readonly password: string };

type ConnectFormProps = {
  readonly state: ConnectState;
  readonly onConnect: (credentials: Credentials) => void;
};

/** Email and password for Peloton's own sign-in. The password box is uncontrolled and emptied on submit. */
export function ConnectForm({ state, onConnect }: ConnectFormProps) {
  const username = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const isConnecting = state.type === "connecting";
  // One main action: Peloton's page, where only that helps.
  const isMain = state.type !== "failed" || state.goesOnAt !== "page";
  const isBusy = state.type !== "idle" && state.type !== "failed";

  useEffect(() => {
    if (state.type === "failed" && state.goesOnAt === "form") password.current?.focus();
  }, [state]);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy || username.current === null || password.current === null) return;
    const credentials = { username: username.current.value.trim(), password: password.current.value };
    const firstEmpty = [username.current, password.current].find(({ value }) => value.trim() === "");
    if (firstEmpty !== undefined) {
      firstEmpty.focus();
      return;
    }
    password.current.value = "";
    onConnect(credentials);
  };

  return (
    <form class="connect-form" onSubmit={submit} autocomplete="off">
      <div class="connect-form-field">
        <label for="connect-username">Email or username</label>
        <input
          ref={username}
          id="connect-username"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          required
          readOnly={isBusy}
        />
      </div>
      <div class="connect-form-field">
        <label for="connect-password">Password</label>
        <input
          ref={password}
          id="connect-password"
          type="password"
          autocomplete="off"
          required
          readOnly={isBusy}
        />
      </div>
      <div class="connect-form-action">
        <button type="submit" class={isMain ? "primary" : ""} disabled={isBusy}>
          Connect
        </button>
        <p class="muted small" role="status">
          {isConnecting ? "Signing in at auth.onepeloton.com. This takes a few seconds." : ""}
        </p>
      </div>
      <p class="muted small">
        Your password goes from this page straight to auth.onepeloton.com and is then forgotten. It is never
        stored.
      </p>
    </form>
  );
}
