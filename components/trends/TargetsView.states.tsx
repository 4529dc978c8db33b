import type { JSX } from "preact";
import { SAMPLE_NOW_MS } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { SAMPLE_WHOLE } from "@/components/samples/sampleHistory";
import { sampleZoneEfforts } from "@/components/samples/zoneSamples";
import { localDayOf } from "@/lib/domain/day";
import type { BandMetric } from "@/lib/domain/target";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import { targetsModelSlices } from "./targetsModel";
import { TargetsView } from "./TargetsView";
import { TrendsFrame } from "./TrendsFrame";
import { trendsQueryOf } from "./trendsQuery";

const TODAY = localDayOf(SAMPLE_NOW_MS, 0);
const YEARS = sampleYears(700).map(judged);

/** Every Power Zone ride by its zones, the other rides by cadence, runs by pace; better from month to month. */
function judged(workout: WorkoutSummary, index: number): WorkoutSummary {
  const { discipline, derived, isPowerZone } = workout;
  const metric: BandMetric | null = isPowerZone
    ? "output"
    : discipline === "cycling"
      ? "cadence"
      : discipline === "running"
        ? "speed"
        : null;
  if (derived === null || metric === null) return workout;
  const inShare = 0.5 + 0.25 * Math.cos(index / 60) * Math.exp(-index / 500) + ((index * 7) % 11) / 60;
  const aboveShare = (1 - inShare) * 0.6;
  return {
    ...workout,
    derived: {
      ...derived,
      targetMetrics: [metric],
      adherence: {
        metric,
        inShare,
        aboveShare,
        belowShare: 1 - inShare - aboveShare,
        blocks: 6 + (index % 3),
        heldBlocks: Math.round((6 + (index % 3)) * Math.min(1, inShare + 0.1)),
      },
    },
  };
}

/** Every third class is not judged, for want of an FTP or a sensor. */
function partly(workout: WorkoutSummary, index: number): WorkoutSummary {
  const { derived } = workout;
  if (derived === null || derived.targetMetrics.length === 0 || index % 3 > 0) return workout;
  return { ...workout, derived: { ...derived, adherence: null, ftpWattsUsed: null } };
}

type Given = { readonly query?: string; readonly hasEfforts?: boolean; readonly isOpening?: boolean };

function page(summaries: readonly WorkoutSummary[], given: Given = {}): JSX.Element {
  const { query: address = "", hasEfforts = true, isOpening = false } = given;
  const history = riderHistory({ summaries, yours: NOTHING_YOURS, profile: null, progress: SAMPLE_WHOLE });
  const query = trendsQueryOf(address);
  const efforts = hasEfforts ? sampleZoneEfforts(summaries) : null;
  const model = isOpening
    ? null
    : finished(targetsModelSlices({ history, efforts, query, today: TODAY, weekStart: "monday" }));
  return (
    <TrendsFrame
      heading="Targets"
      tabs={["Fitness", "Power", "Zones", "Targets", "Records", "Habits"].map((name) => ({
        name,
        href: `#/trends/${name.toLowerCase()}`,
        isCurrent: name === "Targets",
      }))}
      query={query}
      selects={["range", "discipline", "device"]}
      disciplines={["cycling", "running"]}
      devices={["Bike+", "Tread"]}
      base={null}
      onQuery={() => undefined}
    >
      <TargetsView
        model={model}
        hrefs={{
          workout: (key) => `#/workouts/${key}`,
          instructor: (key) => `#/instructors/${key}`,
        }}
      />
    </TrendsFrame>
  );
}

/** The named states of Trends → Targets. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "targets, full", node: page(YEARS) },
  { name: "targets, 90 days of running", node: page(YEARS, { query: "range=90d&discipline=running" }) },
  { name: "targets, some not judged", node: page(YEARS.slice(0, 250).map(partly)) },
  { name: "targets, one class", node: page(YEARS.filter(({ isPowerZone }) => isPowerZone).slice(0, 1)) },
  { name: "targets, efforts being opened", node: page(YEARS.slice(0, 200), { hasEfforts: false }) },
  {
    name: "targets, none with targets",
    node: page(YEARS.filter(({ discipline }) => discipline === "yoga").slice(0, 20)),
  },
  { name: "targets, nothing in this range", node: page(YEARS.slice(300), { query: "range=6w" }) },
  { name: "targets, opening", node: page([], { isOpening: true }) },
];
