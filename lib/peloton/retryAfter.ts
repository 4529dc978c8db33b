const LONGEST_MS = 3_600_000;
// Longer than any HTTP date ("Sunday, 06-Nov-94 08:49:37 GMT" is the longest form).
const LONGEST_TEXT = 40;

/**
 * When a `Retry-After` header (seconds, or an HTTP date) lets us try again, ms since 1970; at most an hour from now.
 * Null for none, garbage, a negative number or a time that has passed.
 */
export function retryAtMs(header: string | null, nowMs: number): number | null {
  const value = header?.trim() ?? "";
  if (value === "" || value.length > LONGEST_TEXT) return null;
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : null;
  // Only dates with a weekday or a year are dates; Date.parse takes "-5" for one, too.
  const atMs =
    seconds !== null ? nowMs + seconds * 1000 : /[a-z]{3}.*\d{4}/i.test(value) ? Date.parse(value) : NaN;
  if (!Number.isFinite(atMs) || atMs < nowMs) return null;
  return Math.min(atMs, nowMs + LONGEST_MS);
}
