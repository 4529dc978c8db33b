import type { JSX } from "preact";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { sampleHistory } from "@/components/samples/sampleHistory";
import { localDayOf } from "@/lib/domain/day";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { finished } from "@/lib/training/slices";
import { baseText, totalsOf } from "@/lib/training/totals";
import { yearReviewSlices } from "@/lib/training/yearReview";
import { yearSteps } from "./yearSteps";
import { YearView } from "./YearView";
import type { YearHrefs } from "./YearView";

const TODAY = localDayOf(SAMPLE_NOW_MS, 0);
const HREFS: YearHrefs = {
  year: (year) => `#/years/${year}`,
  day: (day) => `#/workouts?from=${day}&to=${day}`,
  week: (week) => `#/weeks/${week}`,
  workout: (key) => `#/workouts/${key}`,
  class: (key) => `#/classes/${key}`,
  instructor: (key) => `#/instructors/${key}`,
};
// One class taken again and again, and a rider who got stronger.
const YEARS = sampleYears(700).map(ofStrongerRider);

/** The year's named states. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "year, this one", node: page(2025, YEARS) },
  { name: "year, a past one of 5,000 workouts", node: page(2022, sampleYears(5000)) },
  { name: "year, one workout", node: page(2025, [sampleWorkout(0)]) },
  { name: "year, no workouts", node: page(2023, [sampleWorkout(0), sampleWorkout(1200)]) },
  { name: "year, to come", node: page(2026, YEARS) },
  {
    name: "year, older workouts coming",
    node: page(2025, YEARS.slice(0, 120), {
      progress: { ...NEVER_SYNCED, phase: "listing", heartbeatAtMs: SAMPLE_NOW_MS },
    }),
  },
  { name: "year, no streaks wanted", node: page(2025, YEARS, { showStreaks: false }) },
  { name: "year, opening", node: page(2025, null) },
];

function ofStrongerRider(one: WorkoutSummary, at: number): WorkoutSummary {
  const ride = at % 9 === 0 ? sampleWorkout(1).ride : one.ride;
  const workJ = one.totals.workJ === null ? null : one.totals.workJ + (700 - at) * 100;
  return { ...one, ride, totals: { ...one.totals, workJ } };
}

type Given = { readonly progress?: SyncProgress; readonly showStreaks?: boolean };

function page(year: number, summaries: readonly WorkoutSummary[] | null, given: Given = {}): JSX.Element {
  const history = sampleHistory(
    summaries ?? [],
    given.progress === undefined ? {} : { progress: given.progress },
  );
  const totals = totalsOf(history.all);
  return (
    <YearView
      year={year}
      review={summaries === null ? null : finished(yearReviewSlices(history, { year, today: TODAY }))}
      {...yearSteps(year, { firstDay: totals.fromDay, today: TODAY })}
      base={baseText(totals, history.isListed)}
      today={TODAY}
      weekStart="monday"
      units="us"
      showStreaks={given.showStreaks ?? true}
      hrefs={HREFS}
    />
  );
}
