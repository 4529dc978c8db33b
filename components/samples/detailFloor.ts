import type { Movement } from "@/lib/domain/performance";
import { NO_FIGURES } from "@/lib/domain/workout";

import { detailSample } from "./detailSample";
import { drawnSeries, secondsOf } from "./rideDrawing";

const MOVES: readonly (readonly [string, boolean, number, number | null])[] = [
  ["Goblet Squat", false, 14, 10],
  ["Bent Over Row", false, 12, 10],
  ["Plank", true, 40, null],
  ["Goblet Squat", false, 12, 10],
  ["Bent Over Row", false, 10, 10],
  ["Push Up", false, 15, null],
  ["Overhead Press", false, 10, 8],
  ["Side Plank", true, 30, null],
];

const movements: readonly Movement[] = MOVES.map(([name, isHold, completed, weightKg], index) => ({
  name,
  isHold,
  completed,
  startSec: 120 + index * 120,
  lengthSec: 60,
  weightKg,
}));

/** 20 min strength class: movements, weights, muscle groups and heart rate. */
export const DETAIL_STRENGTH = detailSample(
  5,
  {
    title: "20 min Full Body Strength",
    discipline: "strength",
    disciplineSlug: "strength",
    device: "Guide",
    lengthSec: 1200,
    totals: { workJ: null, distanceM: null, caloriesKcal: 130, elevationM: null, strokes: null },
    pelotonAverages: { ...NO_FIGURES, heartRateBpm: 118 },
    striveScore: 9.7,
    heartRateZoneSec: [620, 500, 80, 0, 0],
  },
  {
    seconds: secondsOf(1200),
    series: [
      {
        metric: "heartRate",
        values: drawnSeries(
          Array.from({ length: 10 }, (_, index) => ({ sec: 120, level: index % 2 === 0 ? 108 : 130 })),
          { swing: 3, lagSec: 25, phase: 4 },
        ),
        pelotonAverage: 118,
        pelotonMax: 136,
      },
    ],
    heartRateZones: [
      { zone: 1, minBpm: 0, maxBpm: 119, durationSec: 620 },
      { zone: 2, minBpm: 120, maxBpm: 138, durationSec: 500 },
      { zone: 3, minBpm: 139, maxBpm: 156, durationSec: 80 },
      { zone: 4, minBpm: 157, maxBpm: 174, durationSec: 0 },
      { zone: 5, minBpm: 175, maxBpm: 185, durationSec: 0 },
    ],
    segments: [
      { name: "Warm Up", startSec: 0, lengthSec: 120, isFloor: true },
      { name: "Strength", startSec: 120, lengthSec: 960, isFloor: true },
      { name: "Stretch", startSec: 1080, lengthSec: 120, isFloor: true },
    ],
    movements,
    muscleGroups: [
      { name: "Quads", percentage: 28 },
      { name: "Lats", percentage: 22 },
      { name: "Glutes", percentage: 20 },
      { name: "Shoulders", percentage: 16 },
      { name: "Core", percentage: 14 },
    ],
  },
);

/** 10 min meditation in the app: nothing was measured. */
export const DETAIL_MEDITATION = detailSample(
  6,
  {
    title: "10 min Morning Meditation",
    discipline: "meditation",
    disciplineSlug: "meditation",
    device: "App",
    lengthSec: 600,
    instructor: { id: null, name: "Robin Invented" },
  },
  {
    segments: [{ name: "Meditation", startSec: 0, lengthSec: 600, isFloor: false }],
    notUnderstood: ["metric “stillness”"],
  },
);

/** App run without equipment: the class has targets, nothing was measured. */
export const DETAIL_APP_RUN = detailSample(
  7,
  {
    title: "20 min Outdoor Intervals",
    discipline: "running",
    disciplineSlug: "running",
    device: "App",
    lengthSec: 1200,
    totals: { workJ: null, distanceM: null, caloriesKcal: 180, elevationM: null, strokes: null },
  },
  {
    segments: [
      { name: "Warm Up", startSec: 0, lengthSec: 300, isFloor: false },
      { name: "Intervals", startSec: 300, lengthSec: 780, isFloor: false },
      { name: "Cool Down", startSec: 1080, lengthSec: 120, isFloor: false },
    ],
    targets: {
      spans: [0, 1, 2, 3].flatMap((round) => [
        {
          metric: "speed" as const,
          startSec: 300 + round * 180,
          endSec: 420 + round * 180,
          lower: 2.7,
          upper: 3.1,
        },
        {
          metric: "speed" as const,
          startSec: 420 + round * 180,
          endSec: 480 + round * 180,
          lower: 1.5,
          upper: 2,
        },
      ]),
      paceLevel: null,
      paceIntensities: [],
      pelotonInRangePct: { speed: 88 },
    },
  },
);
