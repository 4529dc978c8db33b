import { useEffect, useRef } from "preact/hooks";
import { ConnectForm } from "./ConnectForm";
import type { Credentials } from "./ConnectForm";
import type { ConnectState } from "./connectState";
import { SignInQuestion } from "./SignInQuestion";
import { SignInWaiting } from "./SignInWaiting";
import { SignInWays } from "./SignInWays";
import "./SignIn.css";

type SignInProps = {
  readonly state: ConnectState;
  readonly onConnect: (credentials: Credentials) => void;
  readonly onUseBrowser: () => void;
  readonly onOpenPage: () => void;
  readonly onAgree: () => void;
  /** Ends what waits: Peloton's page, or the question. */
  readonly onCancel: () => void;
};

/** The three ways of signing in, one at a time; whatever failed is the one alert above them. */
export function SignIn(props: SignInProps) {
  const { state } = props;
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.type === "failed" && state.goesOnAt === "ways") alert.current?.focus();
  }, [state]);
  const here = useRef<HTMLDivElement>(null);
  const wasElsewhere = useRef(false);
  const isElsewhere = state.type === "waiting" || state.type === "finishing" || state.type === "asking";
  useEffect(() => {
    // The button that was pressed is gone: the first way in takes its place.
    if (wasElsewhere.current && state.type === "idle") here.current?.querySelector("button")?.focus();
    wasElsewhere.current = isElsewhere;
  }, [state, isElsewhere]);
  return (
    <div class="sign-in">
      {state.type === "failed" ? (
        <p ref={alert} class="notice" role="alert" tabIndex={-1}>
          {state.sentence}
        </p>
      ) : null}
      {state.type === "asking" ? <SignInQuestion {...props} {...state} /> : null}
      {state.type === "waiting" || state.type === "finishing" ? (
        <SignInWaiting isFinishing={state.type === "finishing"} onCancel={props.onCancel} />
      ) : null}
      {/* Hidden, not gone: the user name stays. */}
      <div ref={here} hidden={isElsewhere}>
        <div class="sign-in">
          <SignInWays {...props} />
          <p class="sign-in-or">or with your email and password</p>
          <ConnectForm state={state} onConnect={props.onConnect} />
        </div>
      </div>
    </div>
  );
}
