import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlindKey, LocalDay } from "@/lib/domain/ids";
import type { WorkoutEfforts, WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import { periodsOf } from "@/lib/training/periods";
import { powerZonesOf } from "@/lib/training/powerZones";
import { riderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import { zonesOverTimeSlices } from "@/lib/training/zonesOverTime";
import { askedZoneSlices } from "@/lib/training/zonesOverTimeAsked";
import { intensityOf, wholeShares } from "@/lib/training/zonesOverTimeIntensity";
import { derivedOf, summaryAt } from "./drawSummary";

type Seconds = Pick<WorkoutEfforts, "wattSeconds" | "bpmSeconds">;

const OWN_FTP = [{ from: "2026-01-01", watts: 200 }];
const HEART = [{ from: "2026-01-01", maxBpm: 200, restingBpm: 50, thresholdBpm: null }];
const YOURS: Yours = { ...NOTHING_YOURS, ftp: OWN_FTP, heartRate: HEART };
const NOTHING: Seconds = { wattSeconds: [], bpmSeconds: [] };

function zonesOf(
  rides: readonly (readonly [WorkoutSummary, Partial<Seconds>])[],
  { yours = YOURS, first = "2026-01-01", last = "2026-12-31" } = {},
) {
  const summaries = rides.map(([summary]) => summary);
  const progress = { phase: "upToDate" as const, lastSyncedAtMs: 1 };
  const history = riderHistory({ summaries, yours, profile: null, progress });
  const efforts = new Map<BlindKey, Seconds>(rides.map(([{ key }, own]) => [key, { ...NOTHING, ...own }]));
  const periods = periodsOf({
    first: first as LocalDay,
    last: last as LocalDay,
    by: "month",
    weekStart: "monday",
  });
  return {
    ...finished(zonesOverTimeSlices(summaries, { history, efforts, periods })),
    asked: finished(askedZoneSlices(summaries, { efforts, ftp: history.ftp })),
  };
}

const wattSeconds = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 7 }),
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 1, max: 600 }),
  ),
  { maxLength: 30 },
);
const bpmSeconds = fc.array(fc.tuple(fc.integer({ min: 40, max: 210 }), fc.integer({ min: 1, max: 600 })), {
  maxLength: 20,
});
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe("time in zones", () => {
  test("goes by the FTP in force at each ride's date", () => {
    // 190 W is zone 4 of 200 W (180 to 210) and zone 3 of 220 W (165 to 198).
    const yours = { ...YOURS, ftp: [...OWN_FTP, { from: "2026-06-01", watts: 220 }] };
    const ride: Partial<Seconds> = { wattSeconds: [[0, 190, 600]] };
    const { power } = zonesOf(
      [
        [summaryAt("2026-06-02T10:00:00Z"), ride],
        [summaryAt("2026-05-02T10:00:00Z"), ride],
      ],
      { yours },
    );
    expect(power.zoneSec).toEqual([0, 0, 600, 600, 0, 0, 0]);
    expect(power.byPeriod[4]).toEqual([0, 0, 0, 600, 0, 0, 0]);
    expect(power.byPeriod[5]).toEqual([0, 0, 600, 0, 0, 0, 0]);
    expect(power.workouts).toBe(2);
  });

  test("goes by the heart-rate limits of each day, the rider's own bounds first", () => {
    // Of 200: 130, 150, 170, 190. Of 180: 117, 135, 153, 171.
    const heartRate = [...HEART, { from: "2026-06-01", maxBpm: 180, restingBpm: null, thresholdBpm: null }];
    const runs = ["2026-05-02T10:00:00Z", "2026-06-02T10:00:00Z"].map(
      (at) =>
        [
          summaryAt(at, { discipline: "running" }),
          { bpmSeconds: [[140, 60]] as [number, number][] },
        ] as const,
    );
    expect(zonesOf(runs, { yours: { ...YOURS, heartRate } }).heartRate.zoneSec).toEqual([0, 60, 60, 0, 0]);
    const rider = { ...YOURS.rider, heartRateBounds: [100, 110, 120, 130] as const };
    expect(zonesOf(runs, { yours: { ...YOURS, heartRate, rider } }).heartRate.zoneSec).toEqual([
      0, 0, 0, 0, 120,
    ]);
  });

  test("takes the maximum of a workout's own answer before the account's", () => {
    const heartRateLoad = { load: 10, answerMaxBpm: 160, settings: "" };
    const run = summaryAt("2026-05-02T10:00:00Z", { derived: derivedOf({ heartRateLoad }) });
    // Of 160: 104, 120, 136, 152.
    expect(zonesOf([[run, { bpmSeconds: [[140, 60]] }]]).heartRate.zoneSec).toEqual([0, 0, 0, 60, 0]);
  });

  test("falls back on what Peloton counted, and says so", () => {
    const heartRateZoneSec = [10, 20, 30, 40, 50] as const;
    const early = summaryAt("2025-05-02T10:00:00Z", { heartRateZoneSec });
    const found = zonesOf([
      [early, { bpmSeconds: [[140, 60]] }],
      [summaryAt("2026-05-02T10:00:00Z", { heartRateZoneSec }), {}],
    ]);
    expect(found.heartRate.zoneSec).toEqual([20, 40, 60, 80, 100]);
    expect(found.heartRate).toMatchObject({ workouts: 2, byPeloton: 2 });
  });

  test("counts what it cannot tell by its reason", () => {
    const { power, heartRate } = zonesOf([
      [summaryAt("2025-05-02T10:00:00Z"), { wattSeconds: [[0, 100, 60]], bpmSeconds: [[100, 60]] }],
      [summaryAt("2026-05-02T10:00:00Z"), {}],
      [summaryAt("2026-05-03T10:00:00Z", { state: "listed" }), {}],
      [summaryAt("2026-05-04T10:00:00Z", { discipline: "yoga" }), {}],
    ]);
    expect(power).toMatchObject({ workouts: 0, noBounds: 1, notMeasured: 1, coming: 1 });
    expect(heartRate).toMatchObject({ workouts: 0, noBounds: 1, notMeasured: 2, coming: 1 });
  });

  test("puts a ride on its own local day at both ends of a month and of daylight saving time", () => {
    // 31 Oct 2026, 23:30 in New York (UTC−4) is 1 Nov in UTC; on 1 Nov the clocks go back to UTC−5.
    const ride: Partial<Seconds> = { wattSeconds: [[0, 100, 60]] };
    const { power } = zonesOf([
      [summaryAt("2026-11-01T03:30:00Z", { utcOffsetSec: -4 * 3600 }), ride],
      [summaryAt("2026-11-01T06:30:00Z", { utcOffsetSec: -5 * 3600 }), ride],
      [summaryAt("2026-12-01T04:30:00Z", { utcOffsetSec: -5 * 3600 }), ride],
    ]);
    expect(power.byPeriod.map(sum).slice(9)).toEqual([60, 120, 0]);
  });

  test("sums to every measured second, whole and by period", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), wattSeconds, bpmSeconds), { maxLength: 12 }),
        (rides) => {
          const found = zonesOf(
            rides.map(([month, watts, bpm], index) => [
              summaryAt(`2026-${String(month).padStart(2, "0")}-10T10:00:00Z`, {
                key: `ride ${index}` as BlindKey,
              }),
              { wattSeconds: watts, bpmSeconds: bpm },
            ]),
          );
          const wattSec = sum(rides.flatMap(([, watts]) => watts.map(([, , sec]) => sec)));
          const bpmSec = sum(rides.flatMap(([, , bpm]) => bpm.map(([, sec]) => sec)));
          expect(sum(found.power.zoneSec)).toBe(wattSec);
          expect(sum(found.power.byPeriod.flat())).toBe(wattSec);
          expect(sum(found.heartRate.zoneSec)).toBe(bpmSec);
          expect(sum(found.heartRate.byPeriod.flat())).toBe(bpmSec);
          for (const { askedSec, inSec, aboveSec, belowSec } of found.asked.zones) {
            expect(inSec + aboveSec + belowSec).toBe(askedSec);
          }
          expect(sum(found.asked.zones.map(({ riddenSec }) => riddenSec))).toBe(
            sum(found.asked.zones.map(({ askedSec }) => askedSec)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("asked against ridden", () => {
  test("tells in, above and below for each zone, and the time ridden in it whatever was asked", () => {
    const { asked } = zonesOf([
      [
        summaryAt("2026-05-02T10:00:00Z"),
        {
          wattSeconds: [
            [0, 195, 999],
            [3, 160, 300],
            [3, 195, 60],
            [4, 195, 400],
            [4, 150, 100],
            [4, 215, 40],
          ],
        },
      ],
    ]);
    // Of 200 W: zone 2 to 150, zone 3 to 180, zone 4 to 210, zone 5 to 240.
    expect(asked.classes).toBe(1);
    expect(asked.zones).toEqual([
      { zone: 2, askedSec: 0, riddenSec: 100, inSec: 0, aboveSec: 0, belowSec: 0 },
      { zone: 3, askedSec: 360, riddenSec: 300, inSec: 300, aboveSec: 60, belowSec: 0 },
      { zone: 4, askedSec: 540, riddenSec: 460, inSec: 400, aboveSec: 40, belowSec: 100 },
      { zone: 5, askedSec: 0, riddenSec: 40, inSec: 0, aboveSec: 0, belowSec: 0 },
    ]);
  });

  test("leaves out rides without a zone target, without an FTP and other machines", () => {
    const zoneFour: Partial<Seconds> = { wattSeconds: [[4, 195, 60]] };
    const { asked } = zonesOf([
      [summaryAt("2025-05-02T10:00:00Z"), zoneFour],
      [summaryAt("2026-05-02T10:00:00Z"), { wattSeconds: [[0, 195, 60]] }],
      [summaryAt("2026-05-03T10:00:00Z", { discipline: "rowing" }), zoneFour],
    ]);
    expect(asked).toEqual({ zones: [], classes: 0 });
  });

  test("a perfect ride is all in its zones", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80, max: 420 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 3600 })), {
          minLength: 1,
          maxLength: 7,
        }),
        (ftpWatts, plan) => {
          const bounds = powerZonesOf(ftpWatts);
          const ridden = plan.map(([zone, sec]) => [zone, bounds[zone - 1]?.wholeLowerW ?? 0, sec] as const);
          const { asked } = zonesOf([[summaryAt("2026-05-02T10:00:00Z"), { wattSeconds: ridden }]], {
            yours: { ...YOURS, ftp: [{ from: "2026-01-01", watts: ftpWatts }] },
          });
          expect(asked.zones.every((zone) => zone.inSec === zone.askedSec)).toBe(true);
          expect(asked.zones.every((zone) => zone.riddenSec === zone.askedSec)).toBe(true);
          expect(sum(asked.zones.map(({ inSec }) => inSec))).toBe(sum(plan.map(([, sec]) => sec)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("how hard the time was", () => {
  test("is easy in zones 1 and 2, middle in 3 and 4, hard from 5 on", () => {
    expect(intensityOf([1, 2, 4, 8, 16, 32, 64])).toEqual({ easySec: 3, middleSec: 12, hardSec: 112 });
    expect(intensityOf([1, 2, 4, 8, 16])).toEqual({ easySec: 3, middleSec: 12, hardSec: 16 });
  });

  test("is shared out in whole percents that sum to 100, none further than one from the truth", () => {
    expect(wholeShares([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholeShares([0, 0])).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1e6 }), { minLength: 1, maxLength: 7 }), (parts) => {
        const all = sum(parts);
        const shares = wholeShares(parts);
        expect(sum(shares)).toBe(all === 0 ? 0 : 100);
        parts.forEach((part, index) => {
          const exact = all === 0 ? 0 : (part / all) * 100;
          expect(Math.abs((shares[index] ?? 0) - exact)).toBeLessThan(1);
        });
      }),
    );
  });
});
