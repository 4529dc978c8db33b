import type { JSX } from "preact";
import { AccessNotice } from "./AccessNotice";

const doNothing = () => {};

export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "access taken back", node: <AccessNotice isRefused={false} onAllow={doNothing} /> },
  { name: "access refused", node: <AccessNotice isRefused onAllow={doNothing} /> },
];
