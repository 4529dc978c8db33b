import * as z from "zod/mini";
import type { ErrorCode } from "@/lib/domain/error";
import { errorCodeOf } from "@/lib/domain/error";
import { AUTH_ORIGIN, addressFrom, isCallback } from "./authAddress";
import { codeOfCallback } from "./codeExchange";

const secret = z.string().check(z.regex(/\S/));
const generation = z.number().check(z.int(), z.minimum(0));

/**
 * A sign-in that outlives the worker: `waiting` for the rider on Peloton's page, `finishing` after it, or `asking`
 * whether the account found in the browser is the right one. Plain JSON: Chromium's session area keeps nothing else.
 */
export const pendingSignInSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("waiting"),
    tabId: z.number(),
    verifier: secret,
    state: secret,
    nonce: secret,
    generation,
    startedAtMs: z.number(),
  }),
  z.object({ type: z.literal("finishing"), startedAtMs: z.number() }),
  z.object({
    type: z.literal("asking"),
    tokens: z.object({ accessToken: secret, refreshToken: secret, expiresAtMs: z.number() }),
    leaderboardName: z.string(),
    generation,
    startedAtMs: z.number(),
  }),
]);

export type PendingSignIn = z.infer<typeof pendingSignInSchema>;
export type WaitingSignIn = Extract<PendingSignIn, { type: "waiting" }>;

/** Looking for a mail takes a while; a question does not. */
const LIFE_MS = { waiting: 15 * 60_000, finishing: 15 * 60_000, asking: 10 * 60_000 };

/** When a pending sign-in ends by itself; ms since 1970. */
export function overAtMs(pending: PendingSignIn): number {
  return pending.startedAtMs + LIFE_MS[pending.type];
}

/** It waited too long, or the clock was set back behind its start. */
export function isOver(pending: PendingSignIn, nowMs: number): boolean {
  return nowMs >= overAtMs(pending) || nowMs < pending.startedAtMs;
}

/** A redirect that a tab was told: the address that said so, and its `Location` as it came. */
export type PageRedirect = { readonly tabId: number; readonly from: string; readonly to: string };

export type RedirectAnswer =
  | { readonly type: "code"; readonly code: string }
  | { readonly type: "failed"; readonly errorCode: ErrorCode };

/**
 * What a redirect means for the sign-in that waits: its code, its failure, or null when it is not its end. Its end is
 * only a redirect of the sign-in's own tab, off Peloton's sign-in host over https, to exactly our redirect address.
 */
export function answerOf(
  waiting: WaitingSignIn,
  redirect: PageRedirect,
  nowMs: number,
): RedirectAnswer | null {
  const from = addressFrom(redirect.from, AUTH_ORIGIN);
  if (redirect.tabId !== waiting.tabId || from?.origin !== AUTH_ORIGIN) return null;
  const target = addressFrom(redirect.to, redirect.from);
  if (target === null || !isCallback(target)) return null;
  if (isOver(waiting, nowMs)) return { type: "failed", errorCode: "signInExpired" };
  try {
    return { type: "code", code: codeOfCallback(target, waiting.state) };
  } catch (error) {
    return { type: "failed", errorCode: errorCodeOf(error) };
  }
}
