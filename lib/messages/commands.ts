import * as z from "zod/mini";
import { preferencesSchema } from "@/lib/platform/preferencesSchema";

const nothing = z.strictObject({});
const blindKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * Every command a page can send, with the shapes of request and reply. The background serves exactly these;
 * results of writes are seen through the vault, not through replies.
 */
export const COMMANDS = {
  /** Signs in with e-mail (or leaderboard name) and password, then starts the first sync. */
  "account.connect": {
    request: z.strictObject({ username: z.string(), password: z.string() }),
    reply: z.strictObject({ leaderboardName: z.string() }),
  },
  /** Fetches me and overview, refreshing the token if needed. */
  "account.test": {
    request: nothing,
    reply: z.strictObject({ leaderboardName: z.string(), workouts: z.nullable(z.number()) }),
  },
  /** Forgets the sign-in, keeps the workouts. */
  "account.disconnect": { request: nothing, reply: nothing },
  /** Starts a run now, also after "Stop" or while paused; replies at once. */
  "sync.now": { request: nothing, reply: z.strictObject({ started: z.boolean() }) },
  /** A page was opened: looks at one list page when the last look is older than 5 minutes. */
  "sync.look": { request: nothing, reply: z.strictObject({ started: z.boolean() }) },
  "sync.stop": { request: nothing, reply: nothing },
  /** Walks all list pages again. */
  "sync.checkAll": { request: nothing, reply: z.strictObject({ started: z.boolean() }) },
  /** Tries failed workouts again: one, or all without a key. */
  "sync.retry": {
    request: z.strictObject({ key: z.optional(blindKey) }),
    reply: z.strictObject({ started: z.boolean() }),
  },
  /** The rider opened this workout: its details come first. */
  "sync.first": { request: z.strictObject({ key: blindKey }), reply: nothing },
  "ftp.add": {
    request: z.strictObject({ from: day, watts: z.number().check(z.int(), z.minimum(30), z.maximum(700)) }),
    reply: nothing,
  },
  "ftp.remove": { request: z.strictObject({ from: day }), reply: nothing },
  "preferences.save": { request: preferencesSchema, reply: nothing },
  /** Deletes the vault, the keys, the settings, the alarms. */
  "vault.erase": { request: nothing, reply: nothing },
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandRequest<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]["request"]>;
export type CommandReply<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]["reply"]>;
