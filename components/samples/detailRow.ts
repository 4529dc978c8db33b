import type { TargetSpan } from "@/lib/domain/target";
import { NO_FIGURES } from "@/lib/domain/workout";

import { detailSample } from "./detailSample";
import { drawnSeries, secondsOf } from "./rideDrawing";

/** Seconds, stroke rate asked for (low, high), stroke rate and split (s per m) rowed, watts. */
const PLAN: readonly (readonly [number, number, number, number, number, number])[] = [
  [180, 20, 22, 21, 0.31, 70],
  [120, 22, 24, 23, 0.29, 88],
  [120, 26, 28, 26.5, 0.27, 110],
  [60, 20, 22, 22.6, 0.31, 72],
  [120, 26, 28, 25.2, 0.275, 104],
  [60, 20, 22, 21.5, 0.315, 68],
  [120, 26, 28, 24.9, 0.28, 99],
  [120, 20, 22, 20.8, 0.32, 66],
];

const lengthSec = PLAN.reduce((sum, [sec]) => sum + sec, 0);
const split = drawnSeries(
  PLAN.map(([sec, , , , secPerM]) => ({ sec, level: secPerM })),
  { swing: 0.006, lagSec: 4, phase: 13, digits: 4 },
);
const spans: readonly TargetSpan[] = PLAN.map(([sec, lower, upper], index) => {
  const startSec = PLAN.slice(0, index).reduce((sum, [before]) => sum + before, 0);
  return { metric: "strokeRate", startSec, endSec: startSec + sec, lower, upper } as const;
});

/** 15 min row with a stroke rate target and a form score. */
export const DETAIL_ROW = detailSample(
  4,
  {
    title: "15 min Form: Stroke Rate Row",
    discipline: "rowing",
    disciplineSlug: "caesar",
    device: "Row",
    lengthSec,
    totals: { workJ: 76_000, distanceM: 3_100, caloriesKcal: 150, elevationM: null, strokes: 348 },
    pelotonAverages: { ...NO_FIGURES, outputW: 85, strokeRateSpm: 23, heartRateBpm: 141 },
    striveScore: 18,
    heartRateZoneSec: [80, 240, 400, 180, 0],
  },
  {
    seconds: secondsOf(lengthSec),
    series: [
      {
        metric: "output",
        values: drawnSeries(
          PLAN.map(([sec, , , , , watts]) => ({ sec, level: watts })),
          { swing: 8, lagSec: 4, phase: 2 },
        ),
        pelotonAverage: 85,
        pelotonMax: 121,
      },
      {
        metric: "strokeRate",
        values: drawnSeries(
          PLAN.map(([sec, , , spm]) => ({ sec, level: spm })),
          { swing: 0.9, lagSec: 4, phase: 33 },
        ),
        pelotonAverage: 23,
        pelotonMax: 28,
      },
      { metric: "splitPace", values: split, pelotonAverage: 0.29, pelotonMax: 0.262 },
      {
        metric: "heartRate",
        values: drawnSeries(
          PLAN.map(([sec, lower], index) => ({ sec, level: 84 + lower * 2.4 + index * 1.5 })),
          { swing: 2, lagSec: 40, phase: 8 },
        ),
        pelotonAverage: 141,
        pelotonMax: 163,
      },
    ],
    segments: [
      { name: "Warm Up", startSec: 0, lengthSec: 300, isFloor: false },
      { name: "Rowing", startSec: 300, lengthSec: lengthSec - 420, isFloor: false },
      { name: "Cool Down", startSec: lengthSec - 120, lengthSec: 120, isFloor: false },
    ],
    heartRateZones: [
      { zone: 1, minBpm: 0, maxBpm: 119, durationSec: 80 },
      { zone: 2, minBpm: 120, maxBpm: 138, durationSec: 240 },
      { zone: 3, minBpm: 139, maxBpm: 156, durationSec: 400 },
      { zone: 4, minBpm: 157, maxBpm: 174, durationSec: 180 },
      { zone: 5, minBpm: 175, maxBpm: 185, durationSec: 0 },
    ],
    targets: { spans, paceLevel: null, paceIntensities: [], pelotonInRangePct: {} },
    formScore: 74,
    splits: [1, 2, 3, 4, 5, 6].map((order) => ({
      order,
      distanceM: order * 500,
      durationSec: [154, 146, 138, 149, 141, 152][order - 1] ?? 150,
      elevationM: null,
      isBest: order === 3,
    })),
  },
);
