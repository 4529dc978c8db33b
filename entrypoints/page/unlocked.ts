import { now } from "@/lib/platform/clock";
import { readUnlockedRoot } from "@/lib/platform/unlockedRoot";

/** What a passphrase opened, as a page reads it. */
export const unlocked = { read: async (keyId: string) => await readUnlockedRoot(keyId, now()) };
