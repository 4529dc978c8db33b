import { dayOfNumber } from "@/lib/domain/day";
import { shortDayText } from "@/lib/domain/dateText";
import type { FtpAtDate } from "@/lib/training/ftpAtDate";

const SOURCES: Readonly<Record<FtpAtDate["source"], string>> = {
  own: "your entry",
  test: "test",
  pelotonManual: "typed into Peloton",
  peloton: "Peloton",
  estimated: "Peloton's estimate",
  ours: "at least, from your best 20 min",
};

/** "test of 3 Mar", "your entry of 1 Nov, over 10 weeks old": where an FTP comes from. */
export function ftpWords(ftp: FtpAtDate): string {
  const day = ftp.sinceMs === null ? null : shortDayText(dayOfNumber(Math.floor(ftp.sinceMs / 86_400_000)));
  const source = day === null ? SOURCES[ftp.source] : `${SOURCES[ftp.source]} of ${day}`;
  return ftp.isOld ? `${source}, over 10 weeks old` : source;
}
