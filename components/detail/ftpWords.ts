import { shortDayText } from "@/lib/domain/dateText";
import { localDayOf } from "@/lib/domain/day";
import type { FtpAtDate } from "@/lib/training/ftpAtDate";

const SOURCES: Readonly<Record<FtpAtDate["source"], string>> = {
  own: "your entry",
  test: "test",
  pelotonManual: "typed into Peloton",
  peloton: "Peloton's",
  estimated: "Peloton's estimate",
  ours: "at least, from your best 20 min",
};

/** "test of 3 Mar", "Peloton's, since 1 Nov, over 10 weeks old", "Peloton's estimate, as of today": where an FTP comes from. `utcOffsetSec` is the workout's. */
export function ftpWords(ftp: FtpAtDate, utcOffsetSec: number): string {
  const source = `${SOURCES[ftp.source]}${sinceWords(ftp, utcOffsetSec)}`;
  return ftp.isOld ? `${source}, over 10 weeks old` : source;
}

/** Where an FTP comes from, without its date: "test", "Peloton's estimate". */
export function ftpSourceText(source: FtpAtDate["source"]): string {
  return SOURCES[source];
}

function sinceWords({ source, sinceMs }: FtpAtDate, utcOffsetSec: number): string {
  // The profile's, which has no date: it is today's also beside a workout of last year.
  if (sinceMs === null) return ", as of today";
  // An entry is a day, kept as its midnight in UTC; everything else is the instant of a workout.
  const day = shortDayText(localDayOf(sinceMs, source === "own" ? 0 : utcOffsetSec));
  return source === "own" || source === "test" ? ` of ${day}` : `, since ${day}`;
}
