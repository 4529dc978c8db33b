import { AppError } from "@/lib/domain/error";
import { normalizedPassphrase } from "@/lib/domain/passphrase";
import { toBase64Url } from "./base64Url";
import type { Bytes } from "./bytes";
import type { RandomBytes } from "./rootSecrets";

/** How a passphrase becomes a key. It lies beside what the key sealed, and in its additional data. */
export type KdfParameters = {
  readonly name: "PBKDF2-SHA-256";
  readonly iterations: number;
  readonly salt: Bytes;
};

/** OWASP's floor of 2023: anything below was put there to make guessing cheap. */
export const KDF_MIN_ITERATIONS = 600_000;
export const KDF_ITERATIONS = 1_000_000;
/** Anything above was put there to make the browser hang. */
export const KDF_MAX_ITERATIONS = 10_000_000;
const SALT_BYTES = 32;

/** Fresh parameters, `KDF_ITERATIONS` where nothing is given. */
export function drawKdfParameters(random: RandomBytes, iterations = KDF_ITERATIONS): KdfParameters {
  return { name: "PBKDF2-SHA-256", iterations, salt: random(SALT_BYTES) };
}

/** The AES-256-GCM key of a passphrase. Throws `vaultDamaged`, before deriving, for parameters out of bounds. */
export async function passphraseKey(passphrase: string, kdf: KdfParameters): Promise<CryptoKey> {
  if (!areWithinBounds(kdf)) throw new AppError("vaultDamaged");
  const typed = new TextEncoder().encode(normalizedPassphrase(passphrase));
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  typed.fill(0);
  return await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt: kdf.salt, iterations: kdf.iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

/** The parameters as text, for the additional data of what the key seals. */
export function kdfText({ name, iterations, salt }: KdfParameters): string {
  return `${name}|${iterations}|${toBase64Url(salt)}`;
}

function areWithinBounds({ name, iterations, salt }: KdfParameters): boolean {
  return (
    name === "PBKDF2-SHA-256" &&
    Number.isInteger(iterations) &&
    iterations >= KDF_MIN_ITERATIONS &&
    iterations <= KDF_MAX_ITERATIONS &&
    salt.length === SALT_BYTES
  );
}
