import type { JSX } from "preact";
import { LISTED, NO_TOTALS } from "@/components/history/HistoryView.states";
import { historyRowsOf } from "@/components/history/historyRow";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { SAMPLE_PROFILE } from "@/components/samples/optionsSamples";
import { leftOutYours, sampleHistory, SAMPLE_WHOLE } from "@/components/samples/sampleHistory";
import type { Profile } from "@/lib/domain/account";
import { localDayOf } from "@/lib/domain/day";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { fitnessOf } from "@/lib/training/fitness";
import { dashboardModel } from "./dashboardModel";
import { DashboardView } from "./DashboardView";

const TODAY = localDayOf(SAMPLE_NOW_MS, 0);
const LONG =
  "120 min Global Endurance Power Zone Celebration Ride With Everybody Who Ever Rode: Part One of a Series";

const FULL = [sampleWorkout(0), ...sampleYears(700).slice(1)];
/** Peloton counts two days and a week more than ours. */
const PROFILE: Profile = {
  ...SAMPLE_PROFILE,
  workoutCounts: [
    { slug: "cycling", name: "Cycling", count: 488 },
    { slug: "strength", name: "Strength", count: 94 },
    { slug: "yoga", name: "Yoga", count: 61 },
  ],
  streaks: { currentDaily: 18, currentWeekly: 92, bestWeekly: 92 },
};

/** The dashboard's named states. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "dashboard, full", node: view(FULL) },
  { name: "dashboard, 5,000 workouts", node: view([sampleWorkout(0), ...sampleYears(5000).slice(1)]) },
  { name: "dashboard, one workout", node: view([sampleWorkout(0)]) },
  { name: "dashboard, no streaks wanted", node: view(FULL, { showStreaks: false }) },
  { name: "dashboard, two left out this week", node: view(FULL, { leftOut: 2 }) },
  {
    name: "dashboard, some failed",
    node: view(
      FULL.map((one, at) => (at % 50 === 7 ? { ...one, ...LISTED, state: "failed" as const } : one)),
    ),
  },
  { name: "dashboard, no profile", node: view(FULL, { profile: null }) },
  {
    name: "dashboard, listing, older workouts coming",
    node: view(sampleYears(100), {
      progress: { ...NEVER_SYNCED, phase: "listing", heartbeatAtMs: SAMPLE_NOW_MS },
    }),
  },
  {
    name: "dashboard, details coming",
    node: view(
      sampleYears(60).map((workout, index) =>
        index < 20 ? workout : sampleWorkout(index, { ...LISTED, title: workout.title }),
      ),
      { progress: { ...NEVER_SYNCED, phase: "details", heartbeatAtMs: SAMPLE_NOW_MS } },
    ),
  },
  { name: "dashboard, last workout listed only", node: view([sampleWorkout(0, LISTED)]) },
  {
    name: "dashboard, long titles",
    node: view([sampleWorkout(0, { title: LONG }), sampleWorkout(1, { title: LONG })]),
  },
  {
    name: "dashboard, ended streak, no power",
    node: view(
      [30, 31, 33].map((daysAgo) =>
        sampleWorkout(daysAgo, {
          ...LISTED,
          state: "complete",
          title: "20 min Slow Flow Yoga",
          discipline: "yoga",
          totals: NO_TOTALS,
        }),
      ),
    ),
  },
];

type Given = {
  readonly progress?: SyncProgress;
  readonly profile?: Profile | null;
  readonly leftOut?: number;
  readonly showStreaks?: boolean;
};

function view(summaries: readonly WorkoutSummary[], given: Given = {}): JSX.Element {
  const { progress = SAMPLE_WHOLE, profile = PROFILE, leftOut = 0, showStreaks = true } = given;
  const history = sampleHistory(summaries, { progress, leftOut });
  return (
    <DashboardView
      model={dashboardModel({
        history,
        fitness: fitnessOf(history, { seed: null, today: TODAY }),
        profile,
        today: TODAY,
        utcOffsetSec: 0,
        weekStart: "monday",
        showStreaks,
      })}
      rows={historyRowsOf(history.all, { history, yours: leftOutYours(summaries, leftOut) })}
      units="us"
      failures={new Map()}
      hrefOf={(key) => `#/workouts/${key}`}
      dayHrefOf={(day) => `#/workouts?from=${day}&to=${day}`}
      weekHrefOf={(week) => `#/weeks/${week}`}
      onRetry={nothing}
    />
  );
}

function nothing(): void {}
