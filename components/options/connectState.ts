/** Where signing in stands. `failed` carries the sentence the rider reads. */
export type ConnectState =
  | { readonly type: "idle" }
  | { readonly type: "connecting" }
  | { readonly type: "failed"; readonly sentence: string };

export const CONNECT_IDLE: ConnectState = { type: "idle" };
