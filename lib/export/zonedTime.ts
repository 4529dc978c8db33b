/** Languages in which the world's time zones have the short names their people use. */
const LOCALES = ["en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en-NZ", "en-ZA"] as const;

/**
 * "2020-12-15 21:18 (CET)": a moment in a time zone as Peloton writes it; "(-05)" where the zone has no short name. Without a
 * zone that this program knows, the clock of `utcOffsetSec` (local − UTC).
 */
export function zonedTime(atMs: number, timeZone: string | null, utcOffsetSec: number): string {
  const zone = timeZone === null ? null : zoneOf(timeZone);
  const offsetSec = zone === null ? utcOffsetSec : offsetOf(zone[0] as Intl.DateTimeFormat, atMs);
  const local = new Date(atMs + offsetSec * 1000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)} (${nameOf(zone ?? [], atMs) ?? offsetText(offsetSec)})`;
}

const ZONES = new Map<string, readonly Intl.DateTimeFormat[] | null>();

/** One format a language, made once a zone: making one is slow. Null = not a zone that this program knows. */
function zoneOf(timeZone: string): readonly Intl.DateTimeFormat[] | null {
  const kept = ZONES.get(timeZone);
  if (kept !== undefined) return kept;
  const made = formatsOf(timeZone);
  ZONES.set(timeZone, made);
  return made;
}

function formatsOf(timeZone: string): readonly Intl.DateTimeFormat[] | null {
  try {
    return LOCALES.map(
      (locale) =>
        new Intl.DateTimeFormat(locale, {
          timeZone,
          timeZoneName: "short",
          hourCycle: "h23",
          year: "numeric",
          month: "2-digit",
          day: "2-digit",
          hour: "2-digit",
          minute: "2-digit",
          second: "2-digit",
        }),
    );
  } catch {
    return null;
  }
}

function offsetOf(format: Intl.DateTimeFormat, atMs: number): number {
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
  return Math.round((local - atMs) / 1000);
}

function nameOf(zone: readonly Intl.DateTimeFormat[], atMs: number): string | null {
  for (const format of zone) {
    const name = format.formatToParts(atMs).find(({ type }) => type === "timeZoneName")?.value ?? "";
    if (/^[A-Z]{2,5}$/.test(name)) return name;
  }
  return null;
}

function offsetText(offsetSec: number): string {
  const minutes = Math.abs(Math.round(offsetSec / 60));
  const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
  const rest = minutes % 60 === 0 ? "" : String(minutes % 60).padStart(2, "0");
  return `${offsetSec < 0 ? "-" : "+"}${hours}${rest}`;
}
