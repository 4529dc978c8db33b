import { describe, expect, it } from "vitest";
import { ftpInUse } from "@/components/options/ftpInUse";
import type { FtpAtDate } from "@/lib/training/ftpAtDate";

const NOW_MS = Date.UTC(2025, 10, 19, 12);
const base: FtpAtDate = {
  watts: 200,
  source: "test",
  sinceMs: Date.UTC(2025, 9, 1, 23),
  key: null,
  isOld: false,
  isAtLeast: false,
};
const words = (part: Partial<FtpAtDate>, utcOffsetSec = 0) =>
  ftpInUse({ ...base, ...part }, { nowMs: NOW_MS, utcOffsetSec });

const age = (utc: string, offsetSec = 0) => words({ sinceMs: Date.parse(utc) }, offsetSec).age;

describe("the FTP in use", () => {
  it("names its source, day and age", () => {
    expect(words({})).toMatchObject({ source: "FTP test of 1 Oct 2025", age: "7 weeks ago" });
    expect(words({ source: "peloton" }).source).toBe("Peloton’s value, since 1 Oct 2025");
    expect(words({ source: "ours", isAtLeast: true }).source).toContain("best 20 minutes");
  });

  it("counts its age by the calendar, as the dates beside it", () => {
    // At noon of the 19th: half a day after a test in the evening of the 18th.
    expect(age("2025-11-18T22:00:00Z")).toBe("1 day ago");
    expect(age("2025-11-19T01:00:00Z")).toBe("today");
    expect(age("2025-11-19T01:00:00Z", -5 * 3600)).toBe("1 day ago");
    expect(age("2025-11-06T23:30:00Z")).toBe("13 days ago");
  });

  it("says how a value typed into Peloton is read", () => {
    const typed = { ...base, source: "pelotonManual" as const, watts: 243 };
    const source = (manual: Parameters<typeof ftpInUse>[2]) =>
      ftpInUse(typed, { nowMs: NOW_MS, utcOffsetSec: 0 }, manual).source;
    expect(source(null)).toBe("The 20-minute value you typed into Peloton, × 0.95, since 1 Oct 2025");
    expect(source({ watts: 243, reading: "ftp" })).toBe("The FTP you typed into Peloton, since 1 Oct 2025");
    expect(source({ watts: 240, reading: "ftp" })).toContain("20-minute value");
  });

  it("keeps the day of an own entry wherever the rider is", () => {
    const entry = { source: "own" as const, sinceMs: Date.UTC(2025, 2, 3) };
    expect(words(entry, -8 * 3600).source).toBe("Your own entry, valid from 3 Mar 2025");
  });

  it("makes up no date that nobody told", () => {
    expect(words({ source: "estimated", sinceMs: null })).toMatchObject({
      source: "Peloton’s estimate",
      age: null,
    });
  });
});
