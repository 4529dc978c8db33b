import type { VaultKeys } from "@/lib/vault/vaultKeys";
import { openVaultKeys } from "@/lib/vault/vaultKeys";

/** Keys of a vault whose secrets are all one byte. */
export async function testKeys(rootByte = 1, indexByte = 2): Promise<VaultKeys> {
  const keys = await openVaultKeys(async () => await Promise.resolve(secrets(rootByte, indexByte)));
  if (keys === null) throw new Error("no keys");
  return keys;
}

export function secrets(rootByte = 1, indexByte = 2) {
  return { root: new Uint8Array(32).fill(rootByte), indexSecret: new Uint8Array(32).fill(indexByte) };
}
