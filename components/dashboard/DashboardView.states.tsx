import type { JSX } from "preact";
import { LISTED, NO_TOTALS } from "@/components/history/HistoryView.states";
import { sampleRows } from "@/components/samples/historyRows";
import { SAMPLE_NOW_MS, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import { NEVER_SYNCED } from "@/lib/domain/syncState";
import type { SyncProgress } from "@/lib/domain/syncState";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { dashboardModel } from "./dashboardModel";
import { DashboardView } from "./DashboardView";

const WHOLE: SyncProgress = { ...NEVER_SYNCED, phase: "upToDate", lastSyncedAtMs: SAMPLE_NOW_MS };
const LONG =
  "120 min Global Endurance Power Zone Celebration Ride With Everybody Who Ever Rode: Part One of a Series";

/** The dashboard's named states. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "dashboard, full", node: view([sampleWorkout(0), ...sampleYears(700).slice(1)], WHOLE) },
  { name: "dashboard, one workout", node: view([sampleWorkout(0)], WHOLE) },
  {
    name: "dashboard, listing, older workouts coming",
    node: view(sampleYears(100), { ...NEVER_SYNCED, phase: "listing", heartbeatAtMs: SAMPLE_NOW_MS }),
  },
  {
    name: "dashboard, details coming",
    node: view(
      sampleYears(60).map((workout, index) =>
        index < 20 ? workout : sampleWorkout(index, { ...LISTED, title: workout.title }),
      ),
      { ...NEVER_SYNCED, phase: "details", heartbeatAtMs: SAMPLE_NOW_MS },
    ),
  },
  { name: "dashboard, last workout listed only", node: view([sampleWorkout(0, LISTED)], WHOLE) },
  {
    name: "dashboard, long titles",
    node: view([sampleWorkout(0, { title: LONG }), sampleWorkout(1, { title: LONG })], WHOLE),
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
      WHOLE,
    ),
  },
];

function view(summaries: readonly WorkoutSummary[], progress: SyncProgress): JSX.Element {
  const rows = sampleRows(summaries);
  return (
    <DashboardView
      model={dashboardModel({
        summaries,
        loads: new Map(rows.map((row) => [row.key, row.load])),
        profile: null,
        progress,
        nowMs: SAMPLE_NOW_MS,
        utcOffsetSec: 0,
        weekStart: "monday",
      })}
      rows={rows}
      units="us"
      failures={new Map()}
      hrefOf={(key) => `#/workouts/${key}`}
      onRetry={nothing}
    />
  );
}

function nothing(): void {}
