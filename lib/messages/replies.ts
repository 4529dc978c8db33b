import * as z from "zod/mini";
import { INSPECTED_ENDPOINTS, INSPECTED_LONGEST } from "@/lib/domain/inspected";

export const nothing = z.strictObject({});
const started = z.strictObject({ started: z.boolean() });

/**
 * What the commands that answer with something answer with; every other one answers with nothing. Apart from the requests,
 * which only the background reads: a page carries no more of the commands than it needs.
 */
export const REPLIES = {
  "account.connect": z.strictObject({ leaderboardName: z.string() }),
  "signIn.agree": z.strictObject({ leaderboardName: z.string() }),
  "account.test": z.strictObject({ leaderboardName: z.string(), workouts: z.nullable(z.number()) }),
  "sync.now": started,
  "sync.look": started,
  "sync.checkAll": started,
  "sync.retry": started,
  "backup.restore": z.strictObject({
    added: z.number(),
    renewed: z.number(),
    kept: z.number(),
    differed: z.number(),
  }),
  "vault.check": z.strictObject({ findings: z.number() }),
  "peloton.inspect": z.strictObject({
    /** What was answered: `workout` where the class of a workout was looked for and the workout was refused. */
    endpoint: z.enum(INSPECTED_ENDPOINTS),
    status: z.number().check(z.int(), z.minimum(100), z.maximum(599)),
    /** Null where it is too long to be shown. */
    body: z.nullable(z.string().check(z.maxLength(INSPECTED_LONGEST))),
    /** Its length in characters. */
    length: z.number(),
  }),
} as const;
