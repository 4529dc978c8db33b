import type { JSX } from "preact";
import { sampleRows } from "@/components/samples/historyRows";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { localDayOf } from "@/lib/domain/day";
import type { WorkoutSummary } from "@/lib/domain/workout";
import type { Rider } from "@/lib/domain/yours";
import { fitnessOf } from "@/lib/training/fitness";
import { NO_LOAD } from "@/lib/training/load";
import type { WorkoutLoad } from "@/lib/training/load";
import { fitnessModel } from "./fitnessModel";
import { FitnessView } from "./FitnessView";
import { TrendsFrame } from "./TrendsFrame";
import { firstDayOf } from "./trendsQuery";
import type { TrendsRange } from "./trendsQuery";

const TODAY = localDayOf(SAMPLE_NOW_MS, 0);
const SOME_YEARS = varied(sampleYears(1400));

/** The fitness page's named states. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "fitness page, full", node: page(SOME_YEARS) },
  { name: "fitness page, six weeks", node: page(SOME_YEARS, { range: "6w" }) },
  { name: "fitness page, all years", node: page(SOME_YEARS, { range: "all" }) },
  { name: "fitness page, four sources", node: page(SOME_YEARS, { range: "90d", loadOf: everySource }) },
  { name: "fitness page, a long rest", node: page(SOME_YEARS.slice(60)) },
  { name: "fitness page, settling", node: page(sampleYears(45)) },
  {
    name: "fitness page, older workouts coming",
    node: page([...SOME_YEARS.slice(0, 200), ...SOME_YEARS.slice(200).map(listed)]),
  },
  {
    name: "fitness page, start given",
    node: page(sampleYears(100), { seed: { day: "2025-08-25", fitness: 62, fatigue: 70 } }),
  },
  { name: "fitness page, one workout", node: page([sampleWorkout(0)]) },
  { name: "fitness page, no loads", node: page(sampleYears(40), { loadOf: () => NO_LOAD }) },
  {
    name: "fitness page, loads coming",
    node: page(sampleYears(40).map(listed), {}),
  },
];

type Given = {
  readonly range?: TrendsRange;
  readonly seed?: Rider["fitnessSeed"];
  readonly loadOf?: (summary: WorkoutSummary) => WorkoutLoad;
};

function page(summaries: readonly WorkoutSummary[], { range = "12m", seed = null, loadOf }: Given = {}) {
  const loads = new Map(
    sampleRows(summaries).map(({ key, load, workout }) => [
      key,
      loadOf?.(workout) ?? knownLoad(workout, load),
    ]),
  );
  const fitness = fitnessOf({ counted: summaries, loads, isListed: true }, { seed, today: TODAY });
  const model = fitnessModel({ fitness, loads, from: firstDayOf(range, TODAY) });
  return (
    <TrendsFrame
      heading="Fitness"
      tabs={["Fitness", "Power", "Zones", "Targets", "Records", "Habits"].map((name, index) => ({
        name,
        href: `#/trends/${name.toLowerCase()}`,
        isCurrent: index === 0,
      }))}
      query={{ range, discipline: null, device: null }}
      disciplines={[]}
      devices={[]}
      base={model.base}
      onQuery={nothing}
    >
      <FitnessView model={model} />
    </TrendsFrame>
  );
}

function knownLoad({ state }: WorkoutSummary, load: WorkoutLoad): WorkoutLoad {
  return state === "listed" ? NO_LOAD : load;
}

function everySource({ discipline, lengthSec }: WorkoutSummary): WorkoutLoad {
  const minutes = (lengthSec ?? 0) / 60;
  if (discipline === "meditation") return NO_LOAD;
  const source =
    discipline === "cycling"
      ? "power"
      : discipline === "running"
        ? "heartRate"
        : discipline === "strength"
          ? "effort"
          : "zones";
  return { value: minutes, source, isBikePartOnly: false };
}

/** A rider who trains in seasons: half of the workouts of a late summer did not happen. */
function varied(workouts: readonly WorkoutSummary[]): readonly WorkoutSummary[] {
  return workouts.filter((_, index) => index % 300 < 120 || index % 300 > 210 || index % 3 === 0);
}

function listed(workout: WorkoutSummary): WorkoutSummary {
  return { ...workout, state: "listed" };
}

function nothing(): void {}
