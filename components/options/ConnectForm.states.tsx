import type { JSX } from "preact";
import { ConnectForm } from "./ConnectForm";

const doNothing = () => {};

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "connect form idle", node: <ConnectForm state={{ type: "idle" }} onConnect={doNothing} /> },
  {
    name: "connect form connecting",
    node: <ConnectForm state={{ type: "connecting" }} onConnect={doNothing} />,
  },
];
