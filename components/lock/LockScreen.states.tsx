import type { JSX } from "preact";
import { sentenceFor } from "@/lib/domain/error";
import { LockScreen } from "./LockScreen";

const doNothing = () => {};

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "locked", node: <LockScreen state={{ type: "idle" }} onUnlock={doNothing} /> },
  { name: "unlocking", node: <LockScreen state={{ type: "running" }} onUnlock={doNothing} /> },
  {
    name: "wrong passphrase",
    node: (
      <LockScreen state={{ type: "failed", sentence: sentenceFor("wrongPassphrase") }} onUnlock={doNothing} />
    ),
  },
];
