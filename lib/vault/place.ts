import type { Bytes } from "./bytes";

/** Where a sealed value lies. Rebuilt from the place it is read from, so that a row moved elsewhere does not open. */
export type Place = {
  readonly table: string;
  readonly key: string;
  /** Version of the shape of this table's rows. */
  readonly schemaVersion: number;
  /** The global counter's value at the write. */
  readonly rev: number;
};

const APP_ID = "saddlebag";

/**
 * The additional data of a seal: every part with its length before it, so that no two places give the same bytes
 * (`a|bc` and `ab|c` differ).
 */
export function additionalData(
  place: Place,
  envelope: { readonly v: number; readonly keyId: string },
): Bytes {
  const parts = [
    APP_ID,
    String(envelope.v),
    place.table,
    place.key,
    String(place.schemaVersion),
    String(place.rev),
    envelope.keyId,
  ].map((part) => new TextEncoder().encode(part));
  const bytes = new Uint8Array(parts.reduce((length, part) => length + 4 + part.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}
