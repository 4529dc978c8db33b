import type { Bytes } from "./bytes";

/** The two secrets everything hangs on, 32 bytes each. */
export type RootSecrets = {
  /** Every sealing key comes from it. */
  readonly root: Bytes;
  /** Every blind key comes from it. Never rotated: rows could not be found again. */
  readonly indexSecret: Bytes;
  /** The root before this one, while there are rows that only it opens. */
  readonly retired?: Bytes;
};

/** Gives the secrets, or null where none were made yet. Throws `vaultKeyWrong`, `vaultDamaged`. */
export type ReadRoot = () => Promise<RootSecrets | null>;

/** Where the root that a passphrase opened waits while the browser session lasts. Never on disk. */
export type UnlockedRoot = {
  /** A copy of the root of this name; null while it is locked. */
  readonly read: (keyId: string) => Promise<Bytes | null>;
  readonly keep: (keyId: string, root: Bytes) => Promise<void>;
  readonly forget: () => Promise<void>;
};

/** So many random bytes. */
export type RandomBytes = (length: number) => Bytes;

/** Cryptographic randomness of the platform. */
export const platformRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

const SECRET_BYTES = 32;

/** Fresh secrets for a new vault. */
export function drawRootSecrets(random: RandomBytes): RootSecrets {
  return { root: random(SECRET_BYTES), indexSecret: random(SECRET_BYTES) };
}
