import type { JSX } from "preact";
import { EraseEverything } from "./EraseEverything";

const doNothing = () => {};

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "erase idle", node: <EraseEverything state={{ type: "idle" }} onErase={doNothing} /> },
  {
    name: "erase done",
    node: <EraseEverything state={{ type: "done", sentence: "Everything is erased." }} onErase={doNothing} />,
  },
  {
    name: "erase failed",
    node: (
      <EraseEverything
        state={{ type: "failed", sentence: "Saddlebag was updated while this page was open." }}
        onErase={doNothing}
      />
    ),
  },
];
