const QUARTER_HOUR_SEC = 900;
const MOST_SEC = 14 * 3600;

/**
 * Local time minus UTC where the workout was done, seconds: from `device_time_created_at − created_at`,
 * else from the time zone's name at that time, else 0 (PELOTON §6, quirk 10).
 */
export function utcOffsetSec(times: {
  readonly createdAtSec: number | null;
  readonly deviceTimeSec: number | null;
  readonly timezone: string | null;
}): number {
  if (times.createdAtSec !== null && times.deviceTimeSec !== null) {
    // Every offset in use is a multiple of 15 minutes; the device's clock may be a little off.
    const offset =
      Math.round((times.deviceTimeSec - times.createdAtSec) / QUARTER_HOUR_SEC) * QUARTER_HOUR_SEC;
    if (Math.abs(offset) <= MOST_SEC) return offset + 0;
  }
  return times.timezone === null ? 0 : offsetOfZone(times.timezone, (times.createdAtSec ?? 0) * 1000);
}

function offsetOfZone(timezone: string, atMs: number): number {
  // POSIX names carry the opposite sign: Etc/GMT+5 lies five hours behind UTC.
  const posix = /^Etc\/GMT([+-])(\d{1,2})$/.exec(timezone);
  if (posix !== null) {
    const hours = Number(posix[2]);
    return hours > 14 ? 0 : hours * 3600 * (posix[1] === "+" ? -1 : 1) + 0;
  }
  try {
    const named = new Intl.DateTimeFormat("en-US", { timeZone: timezone, timeZoneName: "longOffset" })
      .formatToParts(new Date(atMs))
      .find((part) => part.type === "timeZoneName");
    const offset = /^GMT([+-])(\d{2}):(\d{2})/.exec(named?.value ?? "");
    if (offset === null) return 0;
    return (Number(offset[2]) * 3600 + Number(offset[3]) * 60) * (offset[1] === "-" ? -1 : 1) + 0;
  } catch {
    return 0; // not a zone that this browser knows
  }
}
