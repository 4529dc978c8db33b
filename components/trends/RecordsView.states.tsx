import type { JSX } from "preact";
import { sampleEfforts } from "@/components/samples/effortSamples";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { localDayOf } from "@/lib/domain/day";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { finished } from "@/lib/training/slices";
import { recordsModelSlices } from "./recordsModel";
import type { RecordsModel } from "./recordsModel";
import { recordsQueryOf } from "./recordsQuery";
import { RecordsView } from "./RecordsView";

const YEARS = sampleYears(700);
const LONG =
  "45 min Global Endurance Power Zone Celebration Ride With Everybody Who Ever Rode: Part One of a Series";

type Given = {
  readonly query?: string;
  readonly isWhole?: boolean;
  readonly hasEfforts?: boolean;
};

function modelOf(counted: readonly WorkoutSummary[], given: Given = {}): RecordsModel {
  const { query = "", isWhole = true, hasEfforts = true } = given;
  return finished(
    recordsModelSlices({
      history: { counted, isWhole },
      efforts: hasEfforts ? sampleEfforts(counted) : null,
      query: recordsQueryOf(query),
      today: localDayOf(SAMPLE_NOW_MS, 0),
    }),
  );
}

function view(model: RecordsModel | null, units: "us" | "metric" = "us"): JSX.Element {
  return <RecordsView model={model} units={units} hrefOf={(key) => `#/workouts/${key}`} />;
}

const BEST_YET = sampleWorkout(0, {
  title: LONG,
  lengthSec: 2700,
  totals: { workJ: 612_000, distanceM: 26_000, caloriesKcal: 700, elevationM: null, strokes: null },
});

/** The named states of Trends → Records. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "records, full", node: view(modelOf([BEST_YET, ...YEARS.slice(1)])) },
  {
    name: "records, running in 90 days",
    node: view(modelOf(YEARS, { query: "range=90d&discipline=running" }), "metric"),
  },
  { name: "records, still coming", node: view(modelOf(YEARS.slice(0, 60), { isWhole: false })) },
  { name: "records, efforts being opened", node: view(modelOf(YEARS.slice(0, 60), { hasEfforts: false })) },
  { name: "records, one workout", node: view(modelOf([sampleWorkout(0)])) },
  { name: "records, nothing in this range", node: view(modelOf([])) },
  { name: "records, opening", node: view(null) },
];
