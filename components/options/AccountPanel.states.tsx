import type { JSX } from "preact";
import { sentenceFor } from "@/lib/domain/error";
import { AccountPanel } from "./AccountPanel";
import type { ActionState } from "./actionState";

const doNothing = () => {};

function panel(test: ActionState, leaderboardName = "MadeUpRider"): JSX.Element {
  return (
    <AccountPanel
      leaderboardName={leaderboardName}
      lastSynced="Last synced 5 minutes ago"
      isNew={false}
      test={test}
      disconnect={{ type: "idle" }}
      onTest={doNothing}
      onDisconnect={doNothing}
    />
  );
}

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "account connected", node: panel({ type: "idle" }) },
  { name: "account testing", node: panel({ type: "running" }) },
  {
    name: "account tested",
    node: panel({ type: "done", sentence: "Connected as MadeUpRider, 1,400 workouts." }),
  },
  { name: "account test failed", node: panel({ type: "failed", sentence: sentenceFor("signInNeeded") }) },
  {
    name: "account long name",
    node: panel({ type: "idle" }, "AnInventedRiderWithAVeryLongLeaderboardName".repeat(3)),
  },
];
