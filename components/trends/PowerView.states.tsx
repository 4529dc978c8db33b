import type { JSX } from "preact";
import { sampleEfforts } from "@/components/samples/effortSamples";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { localDayOf } from "@/lib/domain/day";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import { NO_FIGURES } from "@/lib/domain/workout";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import { riderHistory } from "@/lib/training/riderHistory";
import { finished } from "@/lib/training/slices";
import { powerModelSlices } from "./powerModel";
import type { PowerModel } from "./powerModel";
import { PowerView } from "./PowerView";
import { trendsQueryOf } from "./trendsQuery";

const TODAY = localDayOf(SAMPLE_NOW_MS, 0);

/** An FTP test so many days ago, of that 20 minute average. */
function ftpTest(number: number, daysAgo: number, watts: number): WorkoutSummary {
  const figures = { ...NO_FIGURES, outputW: watts };
  const test = sampleWorkout(number, {
    startedAtMs: SAMPLE_NOW_MS - daysAgo * 86_400_000,
    title: "20 min FTP Test Ride",
    isFtpTest: true,
    lengthSec: 1200,
    ftp: null,
    pelotonAverages: figures,
  });
  return test.derived === null ? test : { ...test, derived: { ...test.derived, activeSec: 1200 } };
}

function onItsBike(workout: WorkoutSummary, index: number): WorkoutSummary {
  const isRide = workout.discipline === "cycling";
  return { ...workout, ftp: null, device: isRide ? (index < 200 ? "Bike+" : "Bike") : workout.device };
}

/** Two years of riding; a Bike until half a year ago, a Bike+ since. */
const YEARS: readonly WorkoutSummary[] = [
  ...sampleYears(700).map(onItsBike),
  ftpTest(801, 40, 212),
  ftpTest(802, 190, 204),
  ftpTest(803, 420, 190),
].sort((a, b) => b.startedAtMs - a.startedAtMs);

const OWN: Partial<Yours> = { ftp: [{ from: "2025-08-01", watts: 205 }] };

function modelOf(summaries: readonly WorkoutSummary[], yours: Partial<Yours>, query: string): PowerModel {
  const history = riderHistory({
    summaries,
    yours: { ...NOTHING_YOURS, ...yours },
    profile: null,
    progress: { ...NEVER_SYNCED, phase: "upToDate", lastSyncedAtMs: SAMPLE_NOW_MS },
  });
  const efforts = sampleEfforts(summaries);
  return finished(powerModelSlices({ history, efforts, query: trendsQueryOf(query), today: TODAY }));
}

function view(model: PowerModel | null): JSX.Element {
  return <PowerView model={model} hrefOf={(key) => `#/workouts/${key}`} />;
}

/** The named states of Trends → Power. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "power, full", node: view(modelOf(YEARS, OWN, "")) },
  { name: "power, all of it on one bike", node: view(modelOf(YEARS, OWN, "range=all&device=Bike%2B")) },
  {
    name: "power, a few easy weeks, critical power refused",
    node: view(modelOf(YEARS.slice(0, 14), {}, "range=90d")),
  },
  { name: "power, nothing in this range", node: view(modelOf(YEARS.slice(300), OWN, "range=6w")) },
  { name: "power, no rides at all", node: view(modelOf([], {}, "")) },
  { name: "power, opening", node: view(null) },
];
