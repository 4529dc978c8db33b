import type { ErrorCode } from "@/lib/domain/error";

/** Where signing in stands, whichever way the rider took. */
export type ConnectState =
  | { readonly type: "idle" }
  /** With what was typed. */
  | { readonly type: "connecting" }
  /** Who is signed in in this browser? */
  | { readonly type: "looking" }
  /** Peloton's page is being opened, is open, was answered. */
  | { readonly type: "opening" }
  | { readonly type: "waiting" }
  | { readonly type: "finishing" }
  /** Somebody is signed in in this browser: is it the right account? */
  | { readonly type: "asking"; readonly leaderboardName: string; readonly isAnswered: boolean }
  /** The sentence the rider reads, and where they most likely go on. */
  | { readonly type: "failed"; readonly sentence: string; readonly goesOnAt: "form" | "page" | "ways" };

export const CONNECT_IDLE = { type: "idle" } as const satisfies ConnectState;

/** What a form cannot answer and a browser that is not signed in cannot give: Peloton's own page can. */
const ANSWERED_ON_PAGE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "captchaAsked",
  "unknownForm",
  "forbidden",
  "noBrowserSession",
]);

/** Where a rider goes on after this failure: where they were, unless only Peloton's own page can help. */
export function goesOnAt(code: ErrorCode, otherwise: "form" | "ways"): "form" | "page" | "ways" {
  return ANSWERED_ON_PAGE.has(code) ? "page" : otherwise;
}
