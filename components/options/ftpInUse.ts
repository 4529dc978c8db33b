import { dayText, relativeTimeText } from "@/lib/domain/dateText";
import { dayNumber, localDayOf } from "@/lib/domain/day";
import type { Rider } from "@/lib/domain/yours";
import type { FtpAtDate } from "@/lib/training/ftpAtDate";

const DAY_MS = 86_400_000;

/** The FTP that counts today, in the rider's words. */
export type FtpInUse = {
  /** W; Peloton's manual values keep their fraction. */
  readonly watts: number;
  /** A lower bound only. */
  readonly isAtLeast: boolean;
  readonly from: FtpAtDate["source"];
  /** "FTP test of 3 Mar 2026". */
  readonly source: string;
  /** How it was made of that, where the source does not say. */
  readonly how: string | null;
  /** "3 weeks ago", by calendar days; null when nobody says since when. */
  readonly age: string | null;
  readonly isOld: boolean;
};

/** Names where an FTP comes from and how old it is. `manual`: how the rider reads a value typed into Peloton. */
export function ftpInUse(
  ftp: FtpAtDate,
  now: { nowMs: number; utcOffsetSec: number },
  manual: Rider["manualFtp"] = null,
): FtpInUse {
  const { watts, isAtLeast, isOld, sinceMs } = ftp;
  const isTypedFtp = manual?.reading === "ftp" && manual.watts === watts;
  return {
    watts,
    isAtLeast,
    isOld,
    from: ftp.source,
    source: sourceWords(ftp, { utcOffsetSec: now.utcOffsetSec, isTypedFtp }),
    how: ftp.source === "test" ? "95 % of your average in it." : null,
    age: sinceMs === null ? null : ageText(sinceMs, ftp.source === "own" ? 0 : now.utcOffsetSec, now),
  };
}

/** By the calendar, as the dates beside it: a test of last evening was yesterday. `offsetSec`: of the day's own clock. */
function ageText(
  sinceMs: number,
  offsetSec: number,
  { nowMs, utcOffsetSec }: { readonly nowMs: number; readonly utcOffsetSec: number },
): string {
  const days = dayNumber(localDayOf(nowMs, utcOffsetSec)) - dayNumber(localDayOf(sinceMs, offsetSec));
  return days === 0 ? "today" : relativeTimeText(0, days * DAY_MS);
}

function sourceWords(
  { source, sinceMs }: FtpAtDate,
  { utcOffsetSec, isTypedFtp }: { readonly utcOffsetSec: number; readonly isTypedFtp: boolean },
): string {
  // An own entry is a calendar day, held as its midnight in UTC; the others are instants.
  const offset = source === "own" ? 0 : utcOffsetSec;
  const day = sinceMs === null ? "" : dayText(localDayOf(sinceMs, offset));
  switch (source) {
    case "own":
      return `Your own entry, valid from ${day}`;
    case "test":
      return `FTP test of ${day}`;
    case "pelotonManual":
      return isTypedFtp
        ? `The FTP you typed into Peloton${since(day)}`
        : `The 20-minute value you typed into Peloton, × 0.95${since(day)}`;
    case "peloton":
      return `Peloton’s value${since(day)}`;
    case "estimated":
      return `Peloton’s estimate${since(day)}`;
    case "ours":
      break;
  }
  return `95 % of your best 20 minutes in 90 days, on ${day}`;
}

function since(day: string): string {
  return day === "" ? "" : `, since ${day}`;
}
