import * as z from "zod/mini";
import type { ErrorCode } from "@/lib/domain/error";
import { sentenceFor } from "@/lib/domain/error";

/** What a command answers. `message` is the sentence for the rider. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } };

export function refusal(code: ErrorCode): Reply<never> {
  return { ok: false, error: { code, message: sentenceFor(code) } };
}

/** The reply as it comes over the wire, before its value is read. A union of the two would cost a page one kilobyte. */
export const replySchema = z.object({
  ok: z.boolean(),
  value: z.optional(z.unknown()),
  // A code this page does not know comes from another version of the background.
  error: z.optional(z.object({ code: z.string(), message: z.string() })),
});
