import type { Bytes } from "./bytes";

/** Url-safe base64 without padding (RFC 4648 §5): 16 bytes give 22 characters. */
export function toBase64Url(bytes: Bytes): string {
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
