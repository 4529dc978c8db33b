import { ERROR_CODES, errorCodeOf } from "@/lib/domain/error";
import type { ErrorCode } from "@/lib/domain/error";

/** Where an error was caught that nobody waits for. */
const PLACES = [
  "background.ready",
  "background.online",
  "background.install",
  "background.update",
  "background.ring",
  "background.resume",
  "background.access",
  "background.signIn",
  "vault.lock",
  "vault.repair",
  "vault.reseal",
  "backup.staging",
  "backup.goOn",
  "page.draw",
  "page.preferences",
  "other",
] as const;

export type LogPlace = (typeof PLACES)[number];

/** All that a line says. A field that is not here cannot be logged. */
export type LogLine = { readonly at: LogPlace; readonly code: ErrorCode };

/**
 * The one logger: says that an error was swallowed, where, and its code, to the console of this context and nowhere
 * else. Nothing of the error itself is written: browsers and Peloton put addresses, ids and worse into their texts.
 */
export function logSwallowed(at: LogPlace, thrown: unknown): void {
  const { at: place, code } = lineOf(at, thrown);
  console.warn("saddlebag", place, code);
}

/** The same as what `catch` takes. */
export function swallowed(at: LogPlace): (thrown: unknown) => void {
  return (thrown) => logSwallowed(at, thrown);
}

/** Held to the lists when it runs, too: whatever else comes is "other" and "unexpected". */
export function lineOf(at: unknown, thrown: unknown): LogLine {
  const code = errorCodeOf(thrown);
  return {
    at: PLACES.find((place) => place === at) ?? "other",
    code: ERROR_CODES.find((known) => known === code) ?? "unexpected",
  };
}
