import { AppError } from "@/lib/domain/error";
import type { Bytes } from "./bytes";
import type { Envelope } from "./envelope";
import type { KdfParameters } from "./passphraseKey";
import { drawKdfParameters, kdfText, passphraseKey } from "./passphraseKey";
import type { Place } from "./place";
import type { RandomBytes, RootSecrets } from "./rootSecrets";
import type { SealingKey } from "./seal";
import { open, seal } from "./seal";
import { keyIdOf, keysSealingKey } from "./vaultKeys";

/** Root and index secret behind a passphrase: whoever copies the whole profile still has to guess it. */
export type PassphraseKeys = {
  readonly keyId: string;
  readonly kdf: KdfParameters;
  /** Sealed by the key of the passphrase. */
  readonly root: Envelope;
  /** Sealed nothing: tells a wrong passphrase from a root that is damaged. */
  readonly check: Envelope;
  /** Sealed by a key of the root, so that the opened root is all that a browser session has to hold. */
  readonly indexSecret: Envelope;
};

/** Puts secrets behind a passphrase. `iterations` must lie within the bounds (`vaultDamaged`). */
export async function wrapByPassphrase(
  { root, indexSecret }: Pick<RootSecrets, "root" | "indexSecret">,
  passphrase: string,
  { random, iterations }: { readonly random: RandomBytes; readonly iterations?: number },
): Promise<PassphraseKeys> {
  const kdf = drawKdfParameters(random, iterations);
  const keyId = await keyIdOf(root);
  const [key, ofRoot] = await Promise.all([passphraseKey(passphrase, kdf), keysSealingKey(root)]);
  const wrapper: SealingKey = { keyId, key };
  const [sealedRoot, check, sealedIndex] = await Promise.all([
    seal(wrapper, placeOf("root", kdf), root),
    seal(wrapper, placeOf("check", kdf), new Uint8Array(0)),
    seal(ofRoot, INDEX_PLACE, indexSecret),
  ]);
  return { keyId, kdf, root: sealedRoot, check, indexSecret: sealedIndex };
}

/** The root. Throws `wrongPassphrase`, or `vaultDamaged` when the passphrase is right and the root is not. */
export async function unwrapByPassphrase(stored: PassphraseKeys, passphrase: string): Promise<Bytes> {
  const { keyId, kdf } = stored;
  const wrapper: SealingKey = { keyId, key: await passphraseKey(passphrase, kdf) };
  const [root, check] = await Promise.allSettled([
    open(wrapper, placeOf("root", kdf), stored.root),
    open(wrapper, placeOf("check", kdf), stored.check),
  ]);
  if (root.status === "fulfilled" && (await keyIdOf(root.value)) === keyId) return root.value;
  throw new AppError(
    check.status === "fulfilled" || root.status === "fulfilled" ? "vaultDamaged" : "wrongPassphrase",
  );
}

/** The secrets of an opened root. Throws `vaultKeyWrong` for another root, `vaultDamaged`. */
export async function secretsBehind(stored: PassphraseKeys, root: Bytes): Promise<RootSecrets> {
  if ((await keyIdOf(root)) !== stored.keyId) throw new AppError("vaultKeyWrong");
  return { root, indexSecret: await open(await keysSealingKey(root), INDEX_PLACE, stored.indexSecret) };
}

const INDEX_PLACE: Place = { table: "keys", key: "lock.indexSecret", schemaVersion: 1, rev: 0 };

function placeOf(part: "root" | "check", kdf: KdfParameters): Place {
  return { table: "keys", key: `lock.${part}|${kdfText(kdf)}`, schemaVersion: 1, rev: 0 };
}
