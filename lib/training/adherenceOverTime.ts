import { hasCyclingPower } from "@/lib/domain/discipline";
import type { BlindKey } from "@/lib/domain/ids";
import type { BandMetric } from "@/lib/domain/target";
import type { DerivedFigures, WorkoutSummary } from "@/lib/domain/workout";
import { instructorOfWorkout } from "./instructorsTaken";
import { meanOf } from "./mean";
import type { Periods } from "./periods";
import type { Slices } from "./slices";
import { workoutDay } from "./workoutTime";

/** How well the targets of several classes were met: all of them of one metric. */
export type AdherenceSums = {
  readonly classes: number;
  /** The mean of the classes' shares of the targeted seconds, 0..1; null of no class. */
  readonly inShare: number | null;
  readonly aboveShare: number | null;
  readonly belowShare: number | null;
  readonly heldBlocks: number;
  /** Blocks of at least 30 s, those that can be held. */
  readonly blocks: number;
};

/** A class that was judged. */
export type JudgedClass = {
  readonly workout: WorkoutSummary;
  readonly adherence: NonNullable<DerivedFigures["adherence"]>;
};

/** One instructor's classes with targets of one metric. */
export type InstructorAdherence = AdherenceSums & { readonly key: BlindKey | null; readonly name: string };

/** The targets of one metric over time. */
export type MetricAdherence = AdherenceSums & {
  readonly metric: BandMetric;
  readonly byPeriod: readonly AdherenceSums[];
  /** With at least three such classes, the highest share in target first. */
  readonly byInstructor: readonly InstructorAdherence[];
  /** The highest share in target first; never more than three, and none that is among the others. */
  readonly best: readonly JudgedClass[];
  /** The lowest first. */
  readonly worst: readonly JudgedClass[];
};

/** Adherence over some workouts. A class counts by the metric of its own headline only. */
export type AdherenceOverTime = {
  /** Most classes first. */
  readonly metrics: readonly MetricAdherence[];
  readonly judged: number;
  /** Asked for power zones, and no FTP is known for the date. */
  readonly noFtp: number;
  /** Had targets; nothing of what they are about was measured. */
  readonly notMeasured: number;
  /** Details are on their way: whether they had targets is not known yet. */
  readonly coming: number;
};

const FEWEST_OF_INSTRUCTOR = 3;
const EXTREMES = 3;
const SLICE = 500;

/** Share in target and held blocks, each metric by itself, over some workouts. */
export function* adherenceOverTimeSlices(
  workouts: readonly WorkoutSummary[],
  periods: Periods,
): Slices<AdherenceOverTime> {
  const byMetric = new Map<BandMetric, JudgedClass[]>();
  const counts = { judged: 0, noFtp: 0, notMeasured: 0, coming: 0 };
  for (const [index, workout] of workouts.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    const adherence = workout.derived?.adherence ?? null;
    if (adherence !== null) {
      counts.judged += 1;
      const own = byMetric.get(adherence.metric) ?? [];
      byMetric.set(adherence.metric, own);
      own.push({ workout, adherence });
    } else {
      const why = whyUnjudged(workout);
      if (why !== null) counts[why] += 1;
    }
  }
  const metrics: MetricAdherence[] = [];
  for (const [metric, classes] of byMetric) {
    yield;
    metrics.push(metricOf(metric, classes, periods));
  }
  return { metrics: metrics.sort((a, b) => b.classes - a.classes), ...counts };
}

function whyUnjudged(workout: WorkoutSummary): "noFtp" | "notMeasured" | "coming" | null {
  const { derived } = workout;
  if (workout.state === "listed") return "coming";
  if (derived === null || derived.targetMetrics.length === 0) return null;
  const isFtpMissing =
    derived.targetMetrics.includes("output") &&
    hasCyclingPower(workout.discipline) &&
    derived.averages.outputW !== null &&
    derived.ftpWattsUsed === null;
  return isFtpMissing ? "noFtp" : "notMeasured";
}

function metricOf(metric: BandMetric, classes: readonly JudgedClass[], periods: Periods): MetricAdherence {
  const byPeriod: JudgedClass[][] = periods.list.map(() => []);
  for (const one of classes) byPeriod[periods.indexOf(workoutDay(one.workout))]?.push(one);
  const ranked = [...classes].sort(compareAdherence);
  const extremes = Math.min(EXTREMES, Math.floor(ranked.length / 2));
  return {
    metric,
    ...sumsOfClasses(classes),
    byPeriod: byPeriod.map(sumsOfClasses),
    byInstructor: instructorsOf(classes),
    best: ranked.slice(0, extremes),
    worst: ranked.toReversed().slice(0, extremes),
  };
}

/** Better first: by the share in target, then by the blocks held, then the newer one. */
function compareAdherence(one: JudgedClass, other: JudgedClass): number {
  const held = ({ adherence: { heldBlocks, blocks } }: JudgedClass) =>
    blocks === 0 ? 0 : heldBlocks / blocks;
  return (
    other.adherence.inShare - one.adherence.inShare ||
    held(other) - held(one) ||
    other.workout.startedAtMs - one.workout.startedAtMs
  );
}

/** The sums of some classes, all of one metric. */
function sumsOfClasses(classes: readonly JudgedClass[]): AdherenceSums {
  const mean = (share: (of: JudgedClass["adherence"]) => number) =>
    meanOf(classes.map(({ adherence }) => share(adherence)));
  return {
    classes: classes.length,
    inShare: mean(({ inShare }) => inShare),
    aboveShare: mean(({ aboveShare }) => aboveShare),
    belowShare: mean(({ belowShare }) => belowShare),
    heldBlocks: classes.reduce((sum, { adherence }) => sum + adherence.heldBlocks, 0),
    blocks: classes.reduce((sum, { adherence }) => sum + adherence.blocks, 0),
  };
}

type Group = { readonly key: BlindKey | null; readonly name: string; readonly own: JudgedClass[] };

function instructorOf({ key, name, own }: Group): InstructorAdherence {
  return { key, name, ...sumsOfClasses(own) };
}

function instructorsOf(classes: readonly JudgedClass[]): readonly InstructorAdherence[] {
  const groups = new Map<string, Group>();
  for (const one of classes) {
    const instructor = instructorOfWorkout(one.workout);
    if (instructor === null) continue;
    const place = instructor.key ?? `named ${instructor.name}`;
    const group = groups.get(place) ?? { key: instructor.key, name: instructor.name, own: [] };
    groups.set(place, group);
    group.own.push(one);
  }
  return [...groups.values()]
    .filter(({ own }) => own.length >= FEWEST_OF_INSTRUCTOR)
    .map(instructorOf)
    .sort(
      (a, b) => (b.inShare ?? 0) - (a.inShare ?? 0) || b.classes - a.classes || (a.name < b.name ? -1 : 1),
    );
}
