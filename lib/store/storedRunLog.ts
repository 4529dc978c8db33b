import * as z from "zod/mini";
import type { ErrorCode } from "@/lib/domain/error";
import type { RunLog } from "@/lib/domain/runLog";
import { LOGGED_REASONS, RUN_OUTCOMES } from "@/lib/domain/runLog";
import { branded, numberOrNull, numbersByKey, orElse, orEmpty, orNull } from "./lenient";

const count = z._default(z.number(), 0);

const log = z.looseObject({
  runs: orEmpty(
    z.looseObject({
      startedAtMs: z.number(),
      endedAtMs: z.number(),
      reason: orElse(z.enum(LOGGED_REASONS), "other"),
      outcome: orElse(z.enum(RUN_OUTCOMES), "interrupted"),
      errorCode: orNull(branded<ErrorCode>()),
      pausedUntilMs: numberOrNull,
      pages: count,
      added: count,
      completed: count,
      unread: count,
      failed: count,
      removed: count,
      classes: count,
      classesFailed: count,
      requests: count,
      renewals: count,
      retries: numbersByKey,
      failures: numbersByKey,
      version: z._default(z.string(), ""),
      alike: orNull(z.looseObject({ runs: z.number(), sinceMs: z.number(), renewals: count })),
    }),
  ),
});

/** The row of the log: the one row of the `sync` table that is sealed. */
export type StoredRunLog = { readonly runs: RunLog };

export function readRunLog(value: unknown): StoredRunLog {
  return log.parse(value);
}
