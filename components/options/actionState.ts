/** Where something a rider asked for stands; `sentence` is what they read about it. */
export type ActionState =
  | { readonly type: "idle" }
  | { readonly type: "running" }
  | { readonly type: "done"; readonly sentence: string }
  | { readonly type: "failed"; readonly sentence: string };

export const ACTION_IDLE: ActionState = { type: "idle" };
