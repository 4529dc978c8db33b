// Control characters, lone surrogates and the marks that turn the writing direction: none of them is
// readable, and the last can make one title look like another.
const UNREADABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** Longest text that a summary holds; a month of summaries is one row. */
const MAX_LENGTH = 200;

/** A text of Peloton's as plain readable text: one line, trimmed, at most `maxLength` code points; "" for none. */
export function plainText(raw: string | null, maxLength: number = MAX_LENGTH): string {
  if (raw === null) return "";
  // Cut roughly before the patterns run: an answer may hold megabytes.
  const readable = raw
    .slice(0, maxLength * 4)
    .replace(UNREADABLE, " ")
    .replace(/\s+/g, " ")
    .trim();
  return readable.length <= maxLength
    ? readable
    : Array.from(readable).slice(0, maxLength).join("").trimEnd();
}
