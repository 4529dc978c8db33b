import type { JSX } from "preact";
import { Welcome } from "./Welcome";

/** The welcome page before and after an account is connected. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "welcome, not connected", node: <Welcome isConnected={false} /> },
  { name: "welcome, connected", node: <Welcome isConnected /> },
];
