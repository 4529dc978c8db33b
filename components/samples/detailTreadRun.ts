import type { TargetSpan } from "@/lib/domain/target";
import { NO_FIGURES } from "@/lib/domain/workout";

import { detailSample } from "./detailSample";
import { drawnSeries, secondsOf } from "./rideDrawing";

/** Seconds, intensity asked for (0 Recovery – 6 Max), speed run m/s, incline %. */
const PLAN: readonly (readonly [number, number, number, number])[] = [
  [240, 1, 1.95, 0],
  [180, 2, 2.14, 1],
  [120, 3, 2.34, 1],
  [60, 0, 1.6, 0],
  [180, 4, 2.58, 1],
  [90, 0, 1.6, 0],
  [180, 4, 2.6, 2],
  [90, 0, 1.5, 0],
  [180, 4, 2.42, 2],
  [90, 0, 1.5, 0],
  [60, 5, 2.86, 1],
  [60, 0, 1.5, 0],
  [30, 6, 3.2, 1],
  [240, 1, 1.92, 0],
];

const lengthSec = PLAN.reduce((sum, [sec]) => sum + sec, 0);
const speed = drawnSeries(
  PLAN.map(([sec, , mps]) => ({ sec, level: mps })),
  { swing: 0.03, lagSec: 4, phase: 9, digits: 3 },
).map((mps, second) => (second >= 600 && second < 612 ? 0 : mps));

const spans: readonly TargetSpan[] = PLAN.map(([sec, intensity], index) => {
  const startSec = PLAN.slice(0, index).reduce((sum, [before]) => sum + before, 0);
  return {
    metric: "paceIntensity",
    startSec,
    endSec: startSec + sec,
    lower: intensity,
    upper: intensity,
  } as const;
});

/** 30 min Tread pace class at level 5; stood still for 12 s after the first effort. */
export const DETAIL_TREAD_RUN = detailSample(
  3,
  {
    title: "30 min Pace Target Run",
    discipline: "running",
    disciplineSlug: "running",
    device: "Tread",
    lengthSec,
    instructor: { id: null, name: "Sam Example" },
    totals: { workJ: null, distanceM: 3_780, caloriesKcal: 340, elevationM: 38, strokes: null },
    pelotonAverages: { ...NO_FIGURES, speedMps: 2.1, inclinePct: 0.8, heartRateBpm: 152 },
    striveScore: 46.5,
    heartRateZoneSec: [60, 300, 720, 620, 100],
    leaderboard: { rank: 900, users: 4000 },
  },
  {
    seconds: secondsOf(lengthSec),
    series: [
      {
        metric: "pace",
        values: speed.map((mps) => (mps < 0.2 ? null : 1 / mps)),
        pelotonAverage: 0.476,
        pelotonMax: 0.31,
      },
      { metric: "speed", values: speed, pelotonAverage: 2.1, pelotonMax: 3.2 },
      {
        metric: "incline",
        values: PLAN.flatMap(([sec, , , pct]) => Array.from({ length: sec }, () => pct)),
        pelotonAverage: 0.8,
        pelotonMax: 2,
      },
      {
        metric: "heartRate",
        values: drawnSeries(
          PLAN.map(([sec, intensity], index) => ({ sec, level: 124 + intensity * 9 + index })),
          { swing: 2, lagSec: 40, phase: 21 },
        ),
        pelotonAverage: 152,
        pelotonMax: 174,
      },
    ],
    segments: [
      { name: "Warm Up", startSec: 0, lengthSec: 240, isFloor: false },
      { name: "Running", startSec: 240, lengthSec: lengthSec - 480, isFloor: false },
      { name: "Cool Down", startSec: lengthSec - 240, lengthSec: 240, isFloor: false },
    ],
    heartRateZones: [
      { zone: 1, minBpm: 0, maxBpm: 122, durationSec: 60 },
      { zone: 2, minBpm: 123, maxBpm: 141, durationSec: 300 },
      { zone: 3, minBpm: 142, maxBpm: 160, durationSec: 720 },
      { zone: 4, minBpm: 161, maxBpm: 179, durationSec: 620 },
      { zone: 5, minBpm: 180, maxBpm: 190, durationSec: 100 },
    ],
    targets: { spans, paceLevel: 5, paceIntensities: [], pelotonInRangePct: { paceIntensity: 83 } },
    splits: [1, 2, 3].map((order) => ({
      order,
      distanceM: order * 1000,
      durationSec: [512, 468, 452, 476][order - 1] ?? 440,
      elevationM: [4, 12, 14, 8][order - 1] ?? 0,
      isBest: order === 3,
    })),
  },
);
