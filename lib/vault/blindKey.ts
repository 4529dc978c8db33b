import type { BlindKey } from "@/lib/domain/ids";
import { toBase64Url } from "./base64Url";
import type { VaultKeys } from "./vaultKeys";

const BLIND_BYTES = 16;

/** The name of a thing inside this vault: HMAC-SHA256 of `kind|id` cut to 16 bytes, 22 url-safe characters. */
export async function blindKey(keys: VaultKeys, kind: string, id: string): Promise<BlindKey> {
  const mac = await crypto.subtle.sign("HMAC", keys.indexKey, new TextEncoder().encode(`${kind}|${id}`));
  return toBase64Url(new Uint8Array(mac, 0, BLIND_BYTES)) as BlindKey;
}
