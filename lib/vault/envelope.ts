import type { Bytes } from "./bytes";

/** The one format there is. A reader accepts no other: no silent fall-back to an older, weaker one. */
export const ENVELOPE_VERSION = 1;

/** What lies on disk: ciphertext with its 16-byte tag, the nonce, and which root sealed it. */
export type Envelope = {
  readonly v: number;
  readonly keyId: string;
  /** 96 bits, drawn anew for every write. */
  readonly iv: Bytes;
  readonly ct: Bytes;
};
