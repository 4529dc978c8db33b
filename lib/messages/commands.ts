import * as z from "zod/mini";
import { INSPECTED_ENDPOINTS, INSPECTED_LIMITS, INSPECTED_SORTS, typedIdOf } from "@/lib/domain/inspected";
import { preferencesSchema } from "@/lib/platform/preferencesSchema";
import { nothing, REPLIES } from "./replies";

const BLIND_KEY = /^[A-Za-z0-9_-]{22}$/;
const blindKey = z.string().check(z.regex(BLIND_KEY));
const bpm = (least: number, most: number) =>
  z.nullable(z.number().check(z.int(), z.minimum(least), z.maximum(most)));
const zoneBound = z.number().check(z.minimum(60), z.maximum(230));
const fitness = z.number().check(z.minimum(0), z.maximum(300));
const passphrase = z.string().check(z.maxLength(1000));
/** A row's blind key, or an id of Peloton's that was typed in; their lengths tell them apart. */
const keyOrTypedId = z.string().check(
  z.maxLength(36),
  z.refine((name) => BLIND_KEY.test(name) || typedIdOf(name) === name),
);
const inspectedNumber = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.optional(z.number().check(z.int(), z.minimum(least), z.maximum(most)));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * Every command a page can send, with the shapes of request and reply. The background serves exactly these;
 * results of writes are seen through the vault, not through replies.
 */
export const COMMANDS = {
  /** Signs in with e-mail (or leaderboard name) and password, then starts the first sync. */
  "account.connect": {
    request: z.strictObject({ username: z.string(), password: z.string() }),
    reply: REPLIES["account.connect"],
  },
  /** Signs in with the browser's own cookies and asks whether the account found is the right one. */
  "signIn.fromBrowser": { request: nothing, reply: nothing },
  /** It is: stores its tokens and starts the first sync. */
  "signIn.agree": { request: nothing, reply: REPLIES["signIn.agree"] },
  /** Opens Peloton's own page in a tab; what comes of it is seen through the stage of the sign-in. */
  "signIn.onPage": { request: nothing, reply: nothing },
  /** Ends a sign-in that waits, on the page or for an answer. */
  "signIn.cancel": { request: nothing, reply: nothing },
  /** Fetches me and overview, refreshing the token if needed. */
  "account.test": { request: nothing, reply: REPLIES["account.test"] },
  /** Forgets the sign-in, keeps the workouts. */
  "account.disconnect": { request: nothing, reply: nothing },
  /** Starts a run now, also after "Stop" or while paused; replies at once. */
  "sync.now": { request: nothing, reply: REPLIES["sync.now"] },
  /** A page was opened: looks at one list page when the last look is older than 5 minutes. */
  "sync.look": { request: nothing, reply: REPLIES["sync.look"] },
  "sync.stop": { request: nothing, reply: nothing },
  /** Walks all list pages again. */
  "sync.checkAll": { request: nothing, reply: REPLIES["sync.checkAll"] },
  /** Tries failed workouts again: one, or all without a key. */
  "sync.retry": {
    request: z.strictObject({ key: z.optional(blindKey) }),
    reply: REPLIES["sync.retry"],
  },
  /** The rider opened this workout: its details come first. */
  "sync.first": { request: z.strictObject({ key: blindKey }), reply: nothing },
  "ftp.add": {
    request: z.strictObject({ from: day, watts: z.number().check(z.int(), z.minimum(30), z.maximum(700)) }),
    reply: nothing,
  },
  "ftp.remove": { request: z.strictObject({ from: day }), reply: nothing },
  /** How the rider reads the value typed into Peloton; null takes the answer back. */
  "ftp.answerManual": {
    request: z.strictObject({
      watts: z.number().check(z.minimum(1), z.maximum(2000)),
      reading: z.nullable(z.enum(["twentyMinutes", "ftp"])),
    }),
    reply: nothing,
  },
  /** The rider's limits from that day on, in the place of those of the same day; at least one. */
  "heartRate.add": {
    request: z.strictObject({
      from: day,
      maxBpm: bpm(100, 240),
      restingBpm: bpm(25, 120),
      thresholdBpm: bpm(60, 230),
    }),
    reply: nothing,
  },
  "heartRate.remove": { request: z.strictObject({ from: day }), reply: nothing },
  "rider.save": {
    request: z.strictObject({
      sex: z.nullable(z.enum(["female", "male"])),
      heartRateBounds: z.nullable(z.tuple([zoneBound, zoneBound, zoneBound, zoneBound])),
      fitnessSeed: z.nullable(z.strictObject({ day, fitness, fatigue: fitness })),
    }),
    reply: nothing,
  },
  /** All that the rider says of one workout, in the place of what was said before. */
  "workout.say": {
    request: z.strictObject({
      key: blindKey,
      effort: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(10))),
      note: z.string().check(z.maxLength(2000)),
      leftOut: z.nullable(z.string().check(z.maxLength(200))),
    }),
    reply: nothing,
  },
  /** Puts the vault behind a passphrase. */
  "lock.set": { request: z.strictObject({ passphrase }), reply: nothing },
  /** `makesNewKeys`: everything is sealed anew, too. */
  "lock.change": {
    request: z.strictObject({ passphrase, next: passphrase, makesNewKeys: z.boolean() }),
    reply: nothing,
  },
  "lock.remove": { request: z.strictObject({ passphrase }), reply: nothing },
  "lock.unlock": { request: z.strictObject({ passphrase }), reply: nothing },
  "lock.now": { request: nothing, reply: nothing },
  /** The rider uses a page: the time until the lock begins anew. */
  "lock.used": { request: nothing, reply: nothing },
  /**
   * One answer of Peloton's as it came, for "Raw data". The one read whose result travels in the reply: it is asked for
   * by hand, to be looked at once, and must not be kept. The vault is where things are kept, so writing it there would
   * put answers into it that nobody asked to keep, and any other place would hold them in the clear.
   */
  "peloton.inspect": {
    request: z.strictObject({
      endpoint: z.enum(INSPECTED_ENDPOINTS),
      /** Whose detail or graph; with `rideDetails`: whose class. */
      workout: z.optional(keyOrTypedId),
      ride: z.optional(keyOrTypedId),
      instructor: z.optional(keyOrTypedId),
      page: inspectedNumber(INSPECTED_LIMITS.page),
      limit: inspectedNumber(INSPECTED_LIMITS.limit),
      sort: z.optional(z.enum(INSPECTED_SORTS)),
      everyN: inspectedNumber(INSPECTED_LIMITS.everyN),
    }),
    reply: REPLIES["peloton.inspect"],
  },
  /** Restores the backup that the page laid out in the staging database. */
  "backup.restore": {
    request: z.strictObject({ passphrase }),
    reply: REPLIES["backup.restore"],
  },
  /** The rider has a file with so many workouts. */
  "backup.made": { request: z.strictObject({ workouts: z.int().check(z.nonnegative()) }), reply: nothing },
  /** The reminder is put away. */
  "backup.dismiss": { request: nothing, reply: nothing },
  "preferences.save": { request: preferencesSchema, reply: nothing },
  /** Reads every row of the vault; answers when it has. How far it is, and what it found, are in the vault. */
  "vault.check": { request: nothing, reply: REPLIES["vault.check"] },
  /** Brings back what the last check found wrong, from the archive and from Peloton. */
  "vault.repair": { request: nothing, reply: nothing },
  /** The rider accepts what is there of what only they know. */
  "vault.keepCopy": { request: nothing, reply: nothing },
  /** Deletes the vault, the keys, the settings, the alarms. */
  "vault.erase": { request: nothing, reply: nothing },
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandRequest<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]["request"]>;
export type CommandReply<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]["reply"]>;
