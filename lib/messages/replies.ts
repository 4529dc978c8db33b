import * as z from "zod/mini";

export const nothing = z.strictObject({});
const started = z.strictObject({ started: z.boolean() });

/**
 * What the commands that answer with something answer with; every other one answers with nothing. Apart from the requests,
 * which only the background reads: a page carries no more of the commands than it needs.
 */
export const REPLIES = {
  "account.connect": z.strictObject({ leaderboardName: z.string() }),
  "account.test": z.strictObject({ leaderboardName: z.string(), workouts: z.nullable(z.number()) }),
  "sync.now": started,
  "sync.look": started,
  "sync.checkAll": started,
  "sync.retry": started,
} as const;
