import type { JSX } from "preact";
import { Privacy } from "./Privacy";

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "what protects it", node: <Privacy /> },
];
