import type { PassphraseProblem } from "@/lib/domain/passphrase";
import { PASSPHRASE_MIN_LENGTH } from "@/lib/domain/passphrase";

const SENTENCES: Readonly<Record<PassphraseProblem, string>> = {
  tooShort: `Use at least ${PASSPHRASE_MIN_LENGTH} characters. Four unrelated words are easy to remember and hard to guess.`,
  onlyDigits: "Digits alone are guessed quickly by whoever has the files. Use words.",
  tooUniform: "This repeats a few characters over and over. Use words that do not belong together.",
};

/** What a rider reads about a passphrase that will not do. */
export function passphraseSentence(problem: PassphraseProblem): string {
  return SENTENCES[problem];
}
