const YEAR_2000_SEC = 946_684_800;
const YEAR_2100_SEC = 4_102_444_800;

/**
 * Peloton's time (whole seconds since 1970) in ms; null for 0, nonsense and what lies outside 2000–2100.
 * A few answers hold ms already (PELOTON §2).
 */
export function epochMs(seconds: number | null): number | null {
  if (seconds === null) return null;
  const inSeconds = seconds > YEAR_2100_SEC ? seconds / 1000 : seconds;
  return inSeconds >= YEAR_2000_SEC && inSeconds < YEAR_2100_SEC ? Math.round(inSeconds * 1000) : null;
}
