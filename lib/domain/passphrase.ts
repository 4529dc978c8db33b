/** What is wrong with a passphrase; null = nothing. */
export type PassphraseProblem = "tooShort" | "onlyDigits" | "tooUniform";

export const PASSPHRASE_MIN_LENGTH = 12;
const LEAST_DIFFERENT = 5;

/**
 * Whether a passphrase may protect anything. At least 12 characters and never a PIN: whoever has the files can try
 * billions of them, and digits alone are soon through (Bitwarden's PIN was, 2023).
 */
export function passphraseProblem(passphrase: string): PassphraseProblem | null {
  const characters = Array.from(normalizedPassphrase(passphrase));
  if (characters.length < PASSPHRASE_MIN_LENGTH) return "tooShort";
  if (characters.every((character) => /[\d\s.,/-]/.test(character))) return "onlyDigits";
  return new Set(characters).size < LEAST_DIFFERENT ? "tooUniform" : null;
}

/** One spelling for what looks the same, whichever keyboard typed it (Unicode NFKC). */
export function normalizedPassphrase(passphrase: string): string {
  return passphrase.normalize("NFKC");
}
