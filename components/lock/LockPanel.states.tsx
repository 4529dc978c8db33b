import type { JSX } from "preact";
import { LockPanel } from "./LockPanel";
import type { LockPanelProps } from "./LockPanel";

const doNothing = () => {};

const unset: LockPanelProps = {
  keeping: { type: "device", resealing: null },
  lockAfterMin: 60,
  state: { type: "idle" },
  onSet: doNothing,
  onChange: doNothing,
  onRemove: doNothing,
  onLock: doNothing,
  onLockAfter: doNothing,
};
const set: LockPanelProps = { ...unset, keeping: { type: "passphrase", resealing: null } };

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "no passphrase", node: <LockPanel {...unset} /> },
  { name: "passphrase set", node: <LockPanel {...set} /> },
  {
    name: "sealing anew",
    node: <LockPanel {...set} keeping={{ type: "passphrase", resealing: { left: 1234 } }} />,
  },
  { name: "working", node: <LockPanel {...set} state={{ type: "running" }} /> },
  {
    name: "removed",
    node: <LockPanel {...unset} state={{ type: "done", sentence: "The passphrase is removed." }} />,
  },
];
