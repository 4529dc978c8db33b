import type { JSX } from "preact";
import { sentenceFor } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";
import type { ConnectState } from "./connectState";
import { goesOnAt } from "./connectState";
import { SignIn } from "./SignIn";

const doNothing = () => {};

function signIn(state: ConnectState): JSX.Element {
  return (
    <SignIn
      state={state}
      onConnect={doNothing}
      onUseBrowser={doNothing}
      onOpenPage={doNothing}
      onAgree={doNothing}
      onCancel={doNothing}
    />
  );
}

function failed(code: ErrorCode, otherwise: "form" | "ways" = "form"): JSX.Element {
  return signIn({ type: "failed", sentence: sentenceFor(code), goesOnAt: goesOnAt(code, otherwise) });
}

const asking = (leaderboardName: string, isAnswered = false): JSX.Element =>
  signIn({ type: "asking", leaderboardName, isAnswered });

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "sign in idle", node: signIn({ type: "idle" }) },
  { name: "sign in connecting", node: signIn({ type: "connecting" }) },
  { name: "sign in refused", node: failed("wrongPassword") },
  { name: "sign in leads to the page", node: failed("captchaAsked") },
  { name: "sign in looking in this browser", node: signIn({ type: "looking" }) },
  { name: "sign in nobody in this browser", node: failed("noBrowserSession", "ways") },
  { name: "sign in asking whose", node: asking("MadeUpRider") },
  { name: "sign in answered whose", node: asking("MadeUpRider", true) },
  { name: "sign in asking long name", node: asking("AnInventedRiderWithAVeryLongLeaderboardName".repeat(3)) },
  { name: "sign in opening the page", node: signIn({ type: "opening" }) },
  { name: "sign in waiting on the page", node: signIn({ type: "waiting" }) },
  { name: "sign in finishing", node: signIn({ type: "finishing" }) },
  { name: "sign in page closed", node: failed("pageClosed", "ways") },
];
