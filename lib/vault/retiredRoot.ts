import type { Bytes } from "./bytes";
import type { Envelope } from "./envelope";
import type { Place } from "./place";
import { open, seal } from "./seal";
import { keyIdOf, keysSealingKey } from "./vaultKeys";

/** The root before the present one, sealed under the present one while there are rows that only it opens. */
export type RetiredRoot = { readonly keyId: string; readonly root: Envelope };

/** Seals a root under the one that takes its place. */
export async function retireRoot(retired: Bytes, present: Bytes): Promise<RetiredRoot> {
  const [keyId, key] = await Promise.all([keyIdOf(retired), keysSealingKey(present)]);
  return { keyId, root: await seal(key, placeOf(keyId), retired) };
}

/** The retired root. Throws `vaultKeyWrong` when another root than `present` sealed it, `vaultDamaged`. */
export async function openRetiredRoot({ keyId, root }: RetiredRoot, present: Bytes): Promise<Bytes> {
  return await open(await keysSealingKey(present), placeOf(keyId), root);
}

function placeOf(keyId: string): Place {
  return { table: "keys", key: `retired.${keyId}`, schemaVersion: 1, rev: 0 };
}
