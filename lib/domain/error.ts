/** Every way in which something can go wrong that a rider or the sync must tell apart. */
export const ERROR_CODES = [
  // signing in
  "wrongPassword",
  "accountBlocked",
  "passwordLeaked",
  "invalidState",
  "captchaAsked",
  "unknownForm",
  "signInFailed",
  "noUserId",
  "otherMember",
  "signInNeeded",
  "signInRunning",
  "noBrowserSession",
  "pageClosed",
  "signInExpired",
  // the far side
  "rateLimited",
  "forbidden",
  "pelotonDown",
  "offline",
  "timedOut",
  "notFound",
  "badAnswer",
  "requestRefused",
  "noClass",
  // our own side
  "accessTakenBack",
  "vaultDamaged",
  "vaultKeyWrong",
  "vaultChanged",
  "vaultEmpty",
  "vaultBlocked",
  "vaultLocked",
  "wrongPassphrase",
  "weakPassphrase",
  "backupForeign",
  "backupNewer",
  "backupDamaged",
  "restoreRunning",
  "quotaExceeded",
  "badMessage",
  "badInput",
  "stopped",
  "exportTooLarge",
  "unexpected",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** The one error of the program: a code, nothing secret, the cause for the debugger. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Earliest time to try again, when the far side named one; ms since 1970. */
  readonly retryAtMs: number | null;

  constructor(code: ErrorCode, options: { cause?: unknown; retryAtMs?: number | null } = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.retryAtMs = options.retryAtMs ?? null;
  }
}

/** The code of anything that was thrown. */
export function errorCodeOf(thrown: unknown): ErrorCode {
  return thrown instanceof AppError ? thrown.code : "unexpected";
}

const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  wrongPassword: "Peloton did not accept this email and password. Check both and try again.",
  accountBlocked:
    "Peloton has blocked sign-ins to this account after too many attempts. Wait a while, or reset the password on Peloton's site, then try again.",
  passwordLeaked:
    "Peloton wants a new password for this account because the old one was found in a leak. Change it on Peloton's site, then connect here.",
  invalidState: "Peloton lost track of this sign-in. Nothing was stored. Try again.",
  captchaAsked:
    "Peloton wants to check that you are a person, which this form cannot answer. Press Sign in on Peloton's page and answer it there.",
  unknownForm:
    "Peloton asks for something this form does not know, such as a code by mail. Press Sign in on Peloton's page and answer it there.",
  signInFailed: "The sign-in did not complete. Nothing was stored. Try again in a minute.",
  noUserId:
    "Peloton accepted the sign-in but did not say whose account it is. Nothing was stored. Try again later.",
  otherMember:
    "This vault belongs to another member. Nothing was changed. Use a separate browser profile for each member, or erase everything here first.",
  signInNeeded: "Peloton asks you to sign in again. Your workouts are kept.",
  signInRunning: "A sign-in is already under way. Wait for it to finish, or cancel it.",
  noBrowserSession:
    "Nobody is signed in to Peloton in this browser, so nothing was stored. Press Sign in on Peloton's page to sign in there.",
  pageClosed:
    "Peloton's page was closed before the sign-in was complete. Nothing was stored. Open it again when you are ready.",
  signInExpired:
    "This sign-in waited too long and was ended. Nothing was stored. Start it again when you are ready.",
  rateLimited: "Peloton asks us to slow down. Wait a few minutes, then try again.",
  forbidden: "Peloton refused the request. Wait a while, then try again.",
  pelotonDown: "Peloton is not answering properly right now. Try again later.",
  offline: "This computer seems to be offline. Check the connection, then try again.",
  timedOut: "Peloton took too long to answer. Try again.",
  notFound: "Peloton no longer has this. What is already stored of it stays.",
  badAnswer: "Peloton's answer came empty or cut off, so nothing of it was stored. Try again later.",
  requestRefused:
    "Peloton refuses this one and answers the rest. See whether it opens on Peloton's site, then try again.",
  noClass: "This workout has no class, so there are no class details to ask for.",
  accessTakenBack:
    "Your browser no longer lets Saddlebag reach Peloton. Your workouts are kept. To go on, press Allow access in Saddlebag's settings.",
  vaultDamaged: "A part of the vault could not be opened. It is set aside, not deleted.",
  vaultKeyWrong: "The vault's key does not fit. Nothing was changed.",
  vaultChanged: "The vault changed while it was being written. Nothing was lost; try again.",
  vaultEmpty: "There is no account here yet. Connect one first.",
  vaultBlocked: "Saddlebag was updated while this page was open. Reload the page; nothing was lost.",
  vaultLocked: "Saddlebag is locked. Unlock it with your passphrase; nothing syncs until then.",
  wrongPassphrase: "This is not the passphrase. Nothing was changed; try again.",
  weakPassphrase:
    "This passphrase is too easy to guess. Use at least 12 characters, such as four unrelated words.",
  backupForeign:
    "This file is not a Saddlebag backup. Nothing was changed. Choose a file that ends in .saddlebag.",
  backupNewer:
    "A newer version of Saddlebag made this backup. Nothing was changed. Update Saddlebag, then restore it.",
  backupDamaged:
    "This backup is damaged or cut off. Nothing was changed. Try another copy of the file, or download it again.",
  restoreRunning: "A backup is already being restored. Wait for it to finish.",
  quotaExceeded:
    "The browser has no space left for the vault. What is stored is kept. Free some disk space, then press Sync now.",
  badMessage: "This page and the extension do not fit together. Reload the page.",
  badInput: "This value cannot be used. Check it and try again.",
  stopped: "This was stopped before it ended. Nothing was lost. Press Sync now to go on.",
  exportTooLarge: "These workouts do not fit into one file. Choose fewer, for example one year at a time.",
  unexpected: "Something unexpected happened. Nothing was lost; try again.",
};

// Where the sync waits, the rider need not do anything: it says so in place of "try again".
const PAUSES: Readonly<Partial<Record<ErrorCode, string>>> = {
  rateLimited: "Peloton asks Saddlebag to slow down. The sync goes on by itself after the pause.",
  forbidden:
    "Peloton refuses every request for now. The sync goes on by itself after the pause. Trying sooner may make it longer.",
  pelotonDown: "Peloton is not answering properly. The sync goes on by itself after the pause.",
  offline: "This computer is offline. The sync goes on by itself when the connection is back.",
  timedOut: "Peloton takes too long to answer. The sync goes on by itself after the pause.",
  badAnswer: "Peloton's answers come empty or cut off. The sync goes on by itself after the pause.",
};

/**
 * The sentence a rider reads: what happened, what to do. Only here do codes become words. A code of another version,
 * as a stored row or a message may hold it, reads as unexpected.
 */
export function sentenceFor(code: ErrorCode): string {
  return Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : SENTENCES.unexpected;
}

/** The same while the sync waits for this to pass: what happened, and that it goes on by itself. */
export function pauseSentenceFor(code: ErrorCode): string {
  return (Object.hasOwn(PAUSES, code) ? PAUSES[code] : undefined) ?? sentenceFor(code);
}
