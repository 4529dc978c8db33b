import { describe, expect, it } from "vitest";
import { ftpModel } from "@/components/options/ftpModel";
import { ftpReach, staleByFtp } from "@/components/options/ftpReach";
import { sampleWorkout, SAMPLE_DERIVED, SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import type { LocalDay } from "@/lib/domain/ids";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { OwnFtp } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";

const NOW = { atMs: SAMPLE_NOW_MS, day: "2025-11-19" as LocalDay };
// Rides of 18, 17, 16 … November; Peloton says 200 W with each, and each holds 175 W for 20 minutes.
const RIDES = [1, 2, 3, 4, 5].map((number) => sampleWorkout(number));
const READ_AGAIN = { ...SAMPLE_DERIVED, ftpWattsUsed: 190 };
const WITHOUT_TARGETS = { ...SAMPLE_DERIVED, targetMetrics: [] };

function historyOf(ftp: readonly OwnFtp[], summaries = RIDES) {
  const yours = { ...NOTHING_YOURS, ftp };
  return riderHistory({ summaries, yours, profile: null, progress: NEVER_SYNCED });
}

describe("the FTP section", () => {
  it("tells the changes newest first, each against the one before", () => {
    const history = historyOf([{ from: "2025-11-17", watts: 190 }]);
    const model = ftpModel({ history, efforts: null, now: NOW, yours: NOTHING_YOURS, profile: null });
    expect(
      model.changes.map(({ day, watts, source, changeWatts }) => [day, watts, source, changeWatts]),
    ).toEqual([
      ["2025-11-17", 190, "own", -10],
      ["2025-11-14", 200, "peloton", null],
    ]);
    expect(model.noCriticalPower).toBeNull();
  });

  it("says why there is no critical power, once the efforts are known", () => {
    const history = historyOf([]);
    const given = { history, now: NOW, yours: NOTHING_YOURS, profile: null };
    expect(ftpModel({ ...given, efforts: new Map() }).noCriticalPower).toMatch(/^Not enough all-out efforts/);
  });
});

describe("what another FTP would change", () => {
  it("is the rides from its day on, until the next entry, that were measured by another one", () => {
    const history = historyOf([{ from: "2025-11-17", watts: 190 }]);
    expect(ftpReach(history, { from: "2025-11-15", watts: 195 })).toBe(2);
    expect(ftpReach(history, { from: "2025-11-15", watts: 200 })).toBe(0);
    expect(ftpReach(history, { from: "2025-11-17", watts: 191 })).toBe(2);
    expect(ftpReach(history, { from: "2025-11-19", watts: 300 })).toBe(0);
  });

  it("leaves rides whose targets were read with the one before waiting until they are read again", () => {
    expect(staleByFtp(historyOf([]))).toBe(0);
    const ftp = [{ from: "2025-11-16", watts: 190 }];
    expect(staleByFtp(historyOf(ftp))).toBe(3);
    const read = [1, 2, 3].map((number) => sampleWorkout(number, { derived: READ_AGAIN }));
    expect(staleByFtp(historyOf(ftp, read))).toBe(0);
    const others = [1, 2, 3].map((number) => sampleWorkout(number, { derived: WITHOUT_TARGETS }));
    expect(staleByFtp(historyOf(ftp, others))).toBe(0);
  });
});
