import type { LocalDay } from "@/lib/domain/ids";
import type { FtpModel } from "@/components/options/ftpModel";
import { sampleKey } from "./historySummary";

const day = (text: string) => text as LocalDay;

/** A rider who tested at 195 W, typed 243 W into Peloton and has ridden 203 W since. */
export const SAMPLE_FTP_MODEL: FtpModel = {
  manual: { typedWatts: 243, asTwentyMinutesWatts: 230.85, reading: null },
  signal: { watts: 203, source: "ours", day: day("2025-11-04"), key: sampleKey(15), gainWatts: 8 },
  candidates: [
    { source: "own", watts: 190, day: day("2025-03-03"), key: null },
    { source: "test", watts: 195, day: day("2025-10-01"), key: sampleKey(49) },
    { source: "pelotonManual", watts: 231, day: null, key: null },
    { source: "ours", watts: 203, day: day("2025-11-04"), key: sampleKey(15) },
    { source: "criticalPower", watts: 208, day: day("2025-11-12"), key: null },
  ],
  noCriticalPower: null,
  changes: [
    {
      day: day("2025-10-01"),
      watts: 195,
      source: "test",
      changeWatts: 5,
      key: sampleKey(49),
      isAtLeast: false,
    },
    { day: day("2025-03-03"), watts: 190, source: "own", changeWatts: 14, key: null, isAtLeast: false },
    {
      day: day("2024-12-02"),
      watts: 176,
      source: "test",
      changeWatts: -4,
      key: sampleKey(350),
      isAtLeast: false,
    },
    { day: day("2024-09-15"), watts: 180, source: "peloton", changeWatts: 8, key: null, isAtLeast: false },
    { day: day("2024-05-20"), watts: 172, source: "estimated", changeWatts: 7, key: null, isAtLeast: false },
    {
      day: day("2024-02-11"),
      watts: 165,
      source: "ours",
      changeWatts: 7,
      key: sampleKey(600),
      isAtLeast: true,
    },
    {
      day: day("2023-11-30"),
      watts: 158,
      source: "ours",
      changeWatts: null,
      key: sampleKey(700),
      isAtLeast: true,
    },
  ],
};

/** Nothing is known but that there were no all-out efforts. */
export const SAMPLE_NO_FTP_MODEL: FtpModel = {
  manual: null,
  signal: null,
  candidates: [],
  noCriticalPower:
    "Not enough all-out efforts: it takes best efforts at four of 2, 3, 5, 8, 12 and 20 min, and the last 90 days have none.",
  changes: [],
};
