import type { JSX } from "preact";

/** What every `components/**\/*.states.tsx` exports. */
export type StatesFile = {
  readonly states: readonly { readonly name: string; readonly node: JSX.Element }[];
};
