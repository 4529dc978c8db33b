import type { TargetSpan } from "@/lib/domain/target";
import { NO_FIGURES } from "@/lib/domain/workout";

import { detailSample } from "./detailSample";
import { drawnSeries, secondsOf } from "./rideDrawing";

/** Seconds, cadence asked for (low, high), resistance asked for (low, high), cadence and resistance ridden. */
const PLAN: readonly (readonly [number, number, number, number, number, number, number])[] = [
  [120, 70, 90, 20, 30, 82, 25],
  [120, 80, 100, 25, 35, 94, 31],
  [60, 80, 100, 30, 40, 88, 36],
  [90, 60, 70, 45, 55, 66, 50],
  [60, 80, 100, 30, 40, 84, 33],
  [90, 60, 70, 50, 60, 63, 47],
  [60, 90, 110, 25, 35, 95, 31],
  [120, 60, 80, 45, 55, 71, 49],
  [30, 100, 120, 30, 40, 112, 36],
  [30, 70, 90, 25, 35, 88, 31],
  [30, 100, 120, 30, 40, 99, 36],
  [30, 70, 90, 25, 35, 84, 30],
  [30, 100, 120, 30, 40, 96, 34],
  [150, 70, 90, 35, 45, 84, 39],
  [60, 80, 100, 30, 40, 102, 36],
  [120, 60, 80, 20, 30, 76, 24],
];

const lengthSec = PLAN.reduce((sum, [sec]) => sum + sec, 0);
const cadence = drawnSeries(
  PLAN.map(([sec, , , , , rpm]) => ({ sec, level: rpm })),
  { swing: 4, lagSec: 3, phase: 5 },
);
const resistance = drawnSeries(
  PLAN.map(([sec, , , , , , pct]) => ({ sec, level: pct })),
  { swing: 1.2, lagSec: 2, phase: 17 },
);
const output = cadence.map((rpm, second) => Math.round((rpm * (resistance[second] ?? 0) ** 1.4) / 85));

const spans: readonly TargetSpan[] = PLAN.flatMap(([sec, slow, fast, light, heavy], index) => {
  const startSec = PLAN.slice(0, index).reduce((sum, [before]) => sum + before, 0);
  return [
    { metric: "cadence", startSec, endSec: startSec + sec, lower: slow, upper: fast },
    { metric: "resistance", startSec, endSec: startSec + sec, lower: light, upper: heavy },
  ] as const;
});

/** 20 min Climb ride without heart rate: a cadence and a resistance target all the way. */
export const DETAIL_CADENCE_RIDE = detailSample(
  2,
  {
    title: "20 min Climb Ride",
    lengthSec,
    totals: {
      workJ: output.reduce((sum, value) => sum + value, 0),
      distanceM: 9_600,
      caloriesKcal: 210,
      elevationM: null,
      strokes: null,
    },
    pelotonAverages: { ...NO_FIGURES, outputW: 140, cadenceRpm: 81, resistancePct: 37 },
    ftp: { watts: 200, source: "test", workoutId: null },
    leaderboard: { rank: 420, users: 2100 },
  },
  {
    seconds: secondsOf(lengthSec),
    series: [
      { metric: "output", values: output, pelotonAverage: 140, pelotonMax: 222 },
      { metric: "cadence", values: cadence, pelotonAverage: 81, pelotonMax: 117 },
      { metric: "resistance", values: resistance, pelotonAverage: 37, pelotonMax: 51 },
    ],
    segments: [
      { name: "Warm Up", startSec: 0, lengthSec: 240, isFloor: false },
      { name: "Climbs", startSec: 240, lengthSec: 480, isFloor: false },
      { name: "Sprints", startSec: 720, lengthSec: 360, isFloor: false },
      { name: "Cool Down", startSec: 1080, lengthSec: lengthSec - 1080, isFloor: false },
    ],
    targets: {
      spans,
      paceLevel: null,
      paceIntensities: [],
      pelotonInRangePct: { cadence: 72, resistance: 81 },
    },
  },
);
