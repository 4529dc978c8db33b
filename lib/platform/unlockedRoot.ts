import * as z from "zod/mini";
import browser from "webextension-polyfill";

const KEY = "unlocked";

/**
 * What a passphrase opened, while the browser session lasts. `storage.session` lies in memory only and is closed to
 * web pages; Chromium keeps JSON there, so bytes are text.
 */
const stored = z.object({
  keyId: z.string(),
  root: z.string(),
  /** When it locks; ms. Null = when the browser closes. */
  lockAtMs: z.nullable(z.number()),
});

type Unlocked = z.infer<typeof stored>;

/** The opened root of this name; null when none waits, or its time is over. */
export async function readUnlockedRoot(
  keyId: string,
  nowMs: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const unlocked = await readUnlocked();
  if (unlocked === null || unlocked.keyId !== keyId || isDue(unlocked, nowMs)) return null;
  return Uint8Array.from(atob(unlocked.root), (character) => character.codePointAt(0) ?? 0);
}

/** Lets an opened root wait until `lockAtMs`; null = until the browser closes. */
export async function keepUnlockedRoot(
  keyId: string,
  root: Uint8Array<ArrayBuffer>,
  lockAtMs: number | null,
): Promise<void> {
  const unlocked: Unlocked = { keyId, root: btoa(String.fromCodePoint(...root)), lockAtMs };
  await browser.storage.session.set({ [KEY]: unlocked });
}

/** Moves the time of the lock; false where it is locked already. */
export async function moveLock(lockAtMs: number | null, nowMs: number): Promise<boolean> {
  const unlocked = await readUnlocked();
  if (unlocked === null || isDue(unlocked, nowMs)) return false;
  await browser.storage.session.set({ [KEY]: { ...unlocked, lockAtMs } });
  return true;
}

/** Puts a lock that would come before `lockAtMs` off until then; one that is due already comes. */
export async function holdLock(lockAtMs: number, nowMs: number): Promise<boolean> {
  const unlocked = await readUnlocked();
  if (unlocked === null || unlocked.lockAtMs === null || unlocked.lockAtMs >= lockAtMs) return false;
  return await moveLock(lockAtMs, nowMs);
}

/** Whether anything was opened that a lock could close. */
export async function isUnlocked(): Promise<boolean> {
  return (await readUnlocked()) !== null;
}

/** Whether the time of the lock has come. */
export async function isLockDue(nowMs: number): Promise<boolean> {
  const unlocked = await readUnlocked();
  return unlocked !== null && isDue(unlocked, nowMs);
}

export async function forgetUnlockedRoot(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** Calls back when it was locked or unlocked, by whichever context; a moved time or new keys are neither. Gives the way to stop. */
export function watchUnlocked(onChange: (to: "locked" | "unlocked") => void): () => void {
  const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    const change = area === "session" ? changes[KEY] : undefined;
    if (change === undefined) return;
    const [was, is] = [keyIdOf(change.oldValue), keyIdOf(change.newValue)];
    if (was !== null && is === null) onChange("locked");
    if (was === null && is !== null) onChange("unlocked");
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readUnlocked(): Promise<Unlocked | null> {
  const read = stored.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return read.success ? read.data : null;
}

function isDue({ lockAtMs }: Unlocked, nowMs: number): boolean {
  return lockAtMs !== null && nowMs >= lockAtMs;
}

function keyIdOf(value: unknown): string | null {
  const read = stored.safeParse(value);
  return read.success ? read.data.keyId : null;
}
