import type { Discipline } from "@/lib/domain/discipline";
import { NO_FIGURES } from "@/lib/domain/workout";
import type { WorkoutKind, WorkoutSummary } from "@/lib/domain/workout";
import { SAMPLE_DERIVED, SAMPLE_NOW_MS, sampleInstructor, sampleWorkout } from "./historySummary";

type Kind = {
  readonly discipline: Discipline;
  readonly slug: string;
  readonly title: string;
  readonly device: string;
  readonly watts: number | null;
  readonly mps: number | null;
  readonly kind?: WorkoutKind;
  readonly isPowerZone?: boolean;
};

const KINDS: readonly Kind[] = [
  {
    discipline: "cycling",
    slug: "cycling",
    title: "Power Zone Endurance Ride",
    device: "Bike+",
    watts: 150,
    mps: 8,
    isPowerZone: true,
  },
  { discipline: "cycling", slug: "cycling", title: "Climb Ride", device: "Bike+", watts: 170, mps: 8 },
  {
    discipline: "strength",
    slug: "strength",
    title: "Full Body Strength",
    device: "App",
    watts: null,
    mps: null,
  },
  {
    discipline: "cycling",
    slug: "cycling",
    title: "Power Zone Max Ride",
    device: "Bike+",
    watts: 190,
    mps: 9,
    isPowerZone: true,
  },
  {
    discipline: "stretching",
    slug: "stretching",
    title: "Post-Ride Stretch",
    device: "App",
    watts: null,
    mps: null,
  },
  { discipline: "running", slug: "running", title: "Intervals Run", device: "Tread", watts: null, mps: 3 },
  { discipline: "yoga", slug: "yoga", title: "Slow Flow Yoga", device: "App", watts: null, mps: null },
  { discipline: "rowing", slug: "caesar", title: "Low Impact Row", device: "Row", watts: 110, mps: 3.5 },
  { discipline: "walking", slug: "walking", title: "Power Walk", device: "Tread", watts: null, mps: 1.8 },
  {
    discipline: "bikeBootcamp",
    slug: "bike_bootcamp",
    title: "Bike Bootcamp",
    device: "Bike+",
    watts: 140,
    mps: 7,
  },
  {
    discipline: "meditation",
    slug: "meditation",
    title: "Calming Meditation",
    device: "App",
    watts: null,
    mps: null,
  },
  {
    discipline: "cycling",
    slug: "cycling",
    title: "Just Ride",
    device: "Bike",
    watts: 130,
    mps: 7,
    kind: "justRide",
  },
];
const INSTRUCTORS = ["Robin Hale", "Noor Linde", "Casey Ortega", "Sam Whitlock", "Ines Duarte"].map(
  sampleInstructor,
);
const LENGTHS_MIN = [30, 45, 20, 60, 10, 15, 30, 45];

/** So many invented workouts, newest first, about one a day going back from the samples' now. Always the same. */
export function sampleYears(count: number): readonly WorkoutSummary[] {
  return Array.from({ length: count }, (_, index) => yearsWorkout(index));
}

function yearsWorkout(index: number): WorkoutSummary {
  const kind = KINDS[(index * 5) % KINDS.length] ?? KINDS[0];
  if (kind === undefined) throw new RangeError("no kinds");
  const minutes = LENGTHS_MIN[(index * 3) % LENGTHS_MIN.length] ?? 30;
  const watts = kind.watts === null ? null : kind.watts + ((index * 7) % 30);
  const bpm = index % 6 === 5 ? null : 115 + ((index * 11) % 45);
  const lengthSec = minutes * 60;
  const hasTargets = kind.isPowerZone === true;
  const figures = { ...NO_FIGURES, outputW: watts, heartRateBpm: bpm, speedMps: kind.mps };
  return sampleWorkout(index, {
    startedAtMs: SAMPLE_NOW_MS - Math.floor(index * 0.9) * 86_400_000 - (3 + (index % 3) * 4) * 3_600_000,
    discipline: kind.discipline,
    disciplineSlug: kind.slug,
    kind: kind.kind ?? "class",
    title: kind.kind === "justRide" ? kind.title : `${minutes} min ${kind.title}`,
    instructor: kind.kind === "justRide" ? null : (INSTRUCTORS[(index * 3) % INSTRUCTORS.length] ?? null),
    isPowerZone: hasTargets,
    lengthSec,
    device: kind.device,
    totals: {
      workJ: watts === null ? null : watts * lengthSec,
      distanceM: kind.mps === null ? null : kind.mps * lengthSec,
      caloriesKcal: minutes * 10,
      elevationM: null,
      strokes: null,
    },
    pelotonAverages: figures,
    pelotonMaxima: figures,
    ftp: watts === null ? null : { watts: 200, source: "test", workoutId: null },
    striveScore: bpm === null ? null : minutes,
    heartRateZoneSec: bpm === null ? null : [lengthSec / 4, lengthSec / 4, lengthSec / 4, lengthSec / 4, 0],
    derived: {
      ...SAMPLE_DERIVED,
      activeSec: lengthSec,
      normalizedPowerW: kind.discipline === "cycling" && watts !== null ? watts + 10 : null,
      averages: figures,
      maxima: figures,
      spark:
        watts === null && bpm === null
          ? []
          : SAMPLE_DERIVED.spark.map((value, at) => value + ((index * at) % 40)),
      targetMetrics: hasTargets ? ["output"] : [],
      adherence: hasTargets
        ? {
            metric: "output",
            inShare: 0.5 + (index % 5) / 10,
            aboveShare: 0.1,
            belowShare: 0.4 - (index % 5) / 10,
            heldBlocks: 2 + (index % 5),
            blocks: 6,
          }
        : null,
    },
  });
}
