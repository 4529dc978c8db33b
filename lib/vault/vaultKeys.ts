import { toBase64Url } from "./base64Url";
import type { Bytes } from "./bytes";
import type { ReadRoot } from "./rootSecrets";
import type { SealingKey } from "./seal";

/** What a key is for. Each has its own, so that no row of one kind ever opens as another. */
export type Purpose =
  | "tokens"
  | "profile"
  | "summaries"
  | "efforts"
  | "glance"
  | "yours"
  | "archive"
  | "rides"
  | "instructors"
  | "log"
  | "meta";

/** The opened vault. Nothing in it can be exported; the secrets themselves are wiped after derivation. */
export type VaultKeys = {
  /** Names the root without telling anything about it. */
  readonly keyId: string;
  readonly sealingKey: (purpose: Purpose) => Promise<SealingKey>;
  /** What opens the rows of the root of this name; null for a root that this vault does not have. */
  readonly openingKey: (purpose: Purpose, keyId: string) => Promise<SealingKey | null>;
  /** HMAC-SHA256 key for blind keys. */
  readonly indexKey: CryptoKey;
};

/** Derives the keys of a vault (HKDF-SHA256, RFC 5869); null where `readRoot` finds none. Passes its errors on. */
export async function openVaultKeys(readRoot: ReadRoot): Promise<VaultKeys | null> {
  const secrets = await readRoot();
  if (secrets === null) return null;
  const { retired } = secrets;
  const [root, index, old] = await Promise.all([
    importSecret(secrets.root),
    importSecret(secrets.indexSecret),
    retired === undefined ? null : importSecret(retired),
  ]);
  const [keyId, oldKeyId, indexKey] = await Promise.all([
    deriveKeyId(root),
    old === null ? null : deriveKeyId(old),
    crypto.subtle.deriveKey(hkdf("blind"), index, { name: "HMAC", hash: "SHA-256", length: 256 }, false, [
      "sign",
    ]),
  ]);
  secrets.root.fill(0);
  secrets.indexSecret.fill(0);
  retired?.fill(0);

  const sealingKey = keptKeys(root, keyId);
  const oldKey = old === null || oldKeyId === null ? null : keptKeys(old, oldKeyId);
  return {
    keyId,
    sealingKey,
    openingKey: async (purpose, ofKeyId) => {
      if (ofKeyId === keyId) return await sealingKey(purpose);
      return ofKeyId === oldKeyId && oldKey !== null ? await oldKey(purpose) : null;
    },
    indexKey,
  };
}

/** The key under which the table of the keys holds what belongs to a root. */
export async function keysSealingKey(root: Bytes): Promise<SealingKey> {
  const imported = await importSecret(root);
  return await deriveSealingKey(imported, await deriveKeyId(imported), "keys");
}

/** The key of the chunks of one backup, from the secret that was drawn for it. */
export async function backupStreamKey(secret: Bytes): Promise<CryptoKey> {
  return (await deriveSealingKey(await importSecret(secret), "backup", "backup")).key;
}

/** The public name of a root: derived from it, so it also checks that an unwrapped root is the right one. */
export async function keyIdOf(root: Bytes): Promise<string> {
  return await deriveKeyId(await importSecret(root));
}

async function deriveKeyId(root: CryptoKey): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.deriveBits(hkdf("keyId"), root, 128)));
}

/** The sealing keys of a root, each derived once. */
function keptKeys(root: CryptoKey, keyId: string): (purpose: Purpose) => Promise<SealingKey> {
  const derived = new Map<Purpose, Promise<SealingKey>>();
  return (purpose) => {
    const known = derived.get(purpose) ?? deriveSealingKey(root, keyId, purpose);
    derived.set(purpose, known);
    return known;
  };
}

async function deriveSealingKey(
  root: CryptoKey,
  keyId: string,
  purpose: Purpose | "keys" | "backup",
): Promise<SealingKey> {
  const key = await crypto.subtle.deriveKey(
    hkdf(`seal/${purpose}`),
    root,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
  return { keyId, key };
}

async function importSecret(secret: Bytes): Promise<CryptoKey> {
  return await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey", "deriveBits"]);
}

function hkdf(label: string): HkdfParams {
  const info = new TextEncoder().encode(`saddlebag/v1/${label}`);
  // No salt: the secrets are uniformly random already (RFC 5869 §3.1).
  return { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info };
}
