import { Blank } from "@/components/common/Blank";

/** Before an account is connected: what to do, and what it means. */
export function NotConnected() {
  return (
    <Blank
      heading="No account connected yet"
      words="Connect your Peloton account, and your workouts are copied into this browser, newest first. Nothing leaves this computer but the requests to Peloton."
    >
      <a class="button primary" href="options.html">
        Connect your account
      </a>
    </Blank>
  );
}
