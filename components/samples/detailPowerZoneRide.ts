import type { MetricSeries } from "@/lib/domain/performance";
import type { TargetSpan } from "@/lib/domain/target";
import { NO_FIGURES } from "@/lib/domain/workout";

import { detailSample } from "./detailSample";
import { drawnSeries, secondsOf, type Stretch } from "./rideDrawing";

const FTP_WATTS = 200;

/** Zone asked for (0 = none), seconds, watts ridden at the start and at the end. */
const PLAN: readonly (readonly [number, number, number, number])[] = [
  [1, 180, 80, 95],
  [2, 240, 125, 132],
  [0, 120, 150, 140],
  [4, 300, 199, 196],
  [2, 120, 128, 124],
  [4, 300, 206, 194],
  [2, 120, 122, 124],
  [4, 300, 197, 186],
  [2, 120, 124, 120],
  [4, 300, 186, 158],
  [3, 240, 166, 160],
  [5, 60, 228, 246],
  [1, 300, 96, 80],
];

const power: readonly Stretch[] = PLAN.map(([, sec, level, end]) => ({ sec, level, end }));
const cadence: readonly Stretch[] = PLAN.map(([zone, sec]) => ({ sec, level: 78 + zone * 3 }));
const resistance: readonly Stretch[] = PLAN.map(([, sec, level, end]) => ({
  sec,
  level: 22 + level / 8,
  end: 22 + end / 8,
}));
const heartRate: readonly Stretch[] = PLAN.map(([zone, sec, level], index) => ({
  sec,
  level: 78 + level * 0.38 + index * 0.9 + zone,
}));
const speed: readonly Stretch[] = PLAN.map(([, sec, level, end]) => ({
  sec,
  level: 4.6 + level / 48,
  end: 4.6 + end / 48,
}));
const lengthSec = PLAN.reduce((sum, [, sec]) => sum + sec, 0);

const watts = drawnSeries(power, { swing: 17, lagSec: 4, phase: 3 });
const series: readonly MetricSeries[] = [
  { metric: "output", values: watts, pelotonAverage: 157, pelotonMax: 262 },
  {
    metric: "cadence",
    values: drawnSeries(cadence, { swing: 4, lagSec: 4, phase: 11 }),
    pelotonAverage: 87,
    pelotonMax: 99,
  },
  {
    metric: "resistance",
    values: drawnSeries(resistance, { swing: 1.5, lagSec: 2, phase: 29 }),
    pelotonAverage: 41,
    pelotonMax: 53,
  },
  {
    metric: "speed",
    values: drawnSeries(speed, { swing: 0.15, lagSec: 5, phase: 3, digits: 2 }),
    pelotonAverage: 7.9,
    pelotonMax: 9.9,
  },
  {
    metric: "heartRate",
    values: drawnSeries(heartRate, { swing: 2, lagSec: 45, phase: 47 }).map((bpm, second) =>
      second >= 1500 && second < 1512 ? 0 : bpm,
    ),
    pelotonAverage: 144,
    pelotonMax: 176,
  },
];

const spans: readonly TargetSpan[] = PLAN.map(([zone, sec], index) => {
  const startSec = PLAN.slice(0, index).reduce((sum, [, before]) => sum + before, 0);
  return { metric: "powerZone", startSec, endSec: startSec + sec, lower: zone, upper: zone } as const;
}).filter((span) => span.lower > 0);

/** 45 min Power Zone ride: four zone 4 blocks, the last one faded out of the zone; no target in the spin-ups. */
export const DETAIL_POWER_ZONE_RIDE = detailSample(
  1,
  {
    title: "45 min Power Zone Ride",
    lengthSec,
    isPowerZone: true,
    device: "Bike+",
    totals: {
      workJ: watts.reduce((sum, value) => sum + value, 0) + 900,
      distanceM: 21_400,
      caloriesKcal: 520,
      elevationM: null,
      strokes: null,
    },
    pelotonAverages: { ...NO_FIGURES, outputW: 157, cadenceRpm: 87, resistancePct: 41, heartRateBpm: 144 },
    pelotonMaxima: { ...NO_FIGURES, outputW: 262, cadenceRpm: 99, resistancePct: 53, heartRateBpm: 176 },
    ftp: { watts: FTP_WATTS, source: "test", workoutId: null },
    leaderboard: { rank: 1558, users: 3555 },
    striveScore: 64,
    heartRateZoneSec: [240, 560, 900, 820, 160],
  },
  {
    seconds: secondsOf(lengthSec),
    series,
    segments: [
      { name: "Warm Up", startSec: 0, lengthSec: 540, isFloor: false },
      { name: "Cycling", startSec: 540, lengthSec: 1860, isFloor: false },
      { name: "Cool Down", startSec: 2400, lengthSec: 300, isFloor: false },
    ],
    heartRateZones: [
      { zone: 1, minBpm: 0, maxBpm: 119, durationSec: 240 },
      { zone: 2, minBpm: 120, maxBpm: 138, durationSec: 560 },
      { zone: 3, minBpm: 139, maxBpm: 156, durationSec: 900 },
      { zone: 4, minBpm: 157, maxBpm: 174, durationSec: 820 },
      { zone: 5, minBpm: 175, maxBpm: 185, durationSec: 160 },
    ],
    targets: { spans, paceLevel: null, paceIntensities: [], pelotonInRangePct: { powerZone: 71 } },
    splits: [1, 2, 3, 4, 5].map((order) => ({
      order,
      distanceM: order * 4000,
      durationSec: 500 + (order % 3) * 12,
      elevationM: null,
      isBest: order === 3,
    })),
  },
);
