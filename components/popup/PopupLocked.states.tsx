import type { JSX } from "preact";
import { sentenceFor } from "@/lib/domain/error";
import { PopupLocked } from "./PopupLocked";

const doNothing = () => {};

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "popup locked", node: <PopupLocked state={{ type: "idle" }} onUnlock={doNothing} /> },
  {
    name: "popup, wrong passphrase",
    node: (
      <PopupLocked
        state={{ type: "failed", sentence: sentenceFor("wrongPassphrase") }}
        onUnlock={doNothing}
      />
    ),
  },
];
