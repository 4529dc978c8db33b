import type { JSX } from "preact";
import { sampleRows } from "@/components/samples/historyRows";
import { sampleInstructor, sampleKey, sampleWorkout } from "@/components/samples/historySummary";
import { sampleYears } from "@/components/samples/historyYears";
import type { ErrorCode } from "@/lib/domain/error";
import { NO_FIGURES } from "@/lib/domain/workout";
import type { WorkoutSummary } from "@/lib/domain/workout";
import { NOTHING_SAID, NOTHING_YOURS } from "@/lib/domain/yours";
import type { Yours } from "@/lib/domain/yours";
import { EMPTY_QUERY } from "./historyQuery";
import type { HistoryQuery } from "./historyQuery";
import { HistoryView } from "./HistoryView";

/** Totals of a workout that measured nothing. */
export const NO_TOTALS = {
  workJ: null,
  distanceM: null,
  caloriesKcal: null,
  elevationM: null,
  strokes: null,
};
const LONG =
  "120 min Global Endurance Power Zone Celebration Ride With Everybody Who Ever Rode: Part One of a Series Without End";

/** As the list gives it, before graph and detail came. */
export const LISTED: Partial<WorkoutSummary> = {
  state: "listed",
  derived: null,
  totals: { ...NO_TOTALS, workJ: 300_000 },
  pelotonAverages: NO_FIGURES,
  pelotonMaxima: NO_FIGURES,
};

/** The history's named states. */
export const states: readonly { readonly name: string; readonly node: JSX.Element }[] = [
  { name: "history, few", node: view(sampleYears(12)) },
  { name: "history, 5,000 workouts", node: view(sampleYears(5000)) },
  {
    name: "history, details on their way",
    node: view(
      sampleYears(20).map((workout, index) =>
        index < 8 ? workout : sampleWorkout(index, { ...LISTED, title: workout.title }),
      ),
    ),
  },
  {
    name: "history, failed, removed, unread, untitled, long",
    node: view(
      [
        sampleWorkout(1, { ...LISTED, state: "failed", title: "45 min Climb Ride" }),
        sampleWorkout(2, { removedAtMs: 1 }),
        sampleWorkout(3, { ...LISTED, state: "unread" }),
        sampleWorkout(4, { title: "", instructor: null, kind: "justRide", lengthSec: null, endedAtMs: null }),
        sampleWorkout(5, {
          title: LONG,
          instructor: sampleInstructor("Maximiliana Featherstonehaugh-Ortega"),
        }),
        sampleWorkout(6, { title: "日本語のとても長いタイトル 🚴 مرحبا <b>bold</b>", totals: NO_TOTALS }),
      ],
      {},
      "",
      [[sampleKey(1), "timedOut"]],
    ),
  },
  {
    name: "history, left out and noted",
    node: view(sampleYears(6), {}, "", [], {
      workouts: {
        [sampleYears(6)[1]?.key ?? ""]: { ...NOTHING_SAID, leftOut: "Somebody else rode it" },
        [sampleYears(6)[3]?.key ?? ""]: { effort: 9, note: "Sore knee", leftOut: "" },
      },
    }),
  },
  { name: "history, sessions", node: view(sampleSessions(), { groupSessions: true }) },
  {
    name: "history, filtered and sorted",
    node: view(sampleYears(400), {
      discipline: "cycling",
      hasTargets: true,
      sort: { column: "output", direction: "descending" },
    }),
  },
  { name: "history, nothing matches", node: view(sampleYears(40), {}, "no such title") },
];

function sampleSessions(): readonly WorkoutSummary[] {
  return sampleYears(10).flatMap((workout, index) => [
    workout,
    sampleWorkout(index + 100, {
      title: "10 min Post-Ride Stretch",
      discipline: "stretching",
      device: "App",
      lengthSec: 600,
      totals: NO_TOTALS,
      derived: null,
      pelotonAverages: NO_FIGURES,
      startedAtMs: (workout.endedAtMs ?? 0) + 120_000,
    }),
  ]);
}

function view(
  workouts: readonly WorkoutSummary[],
  change: Partial<HistoryQuery> = {},
  search = "",
  failures: readonly (readonly [ReturnType<typeof sampleKey>, ErrorCode])[] = [],
  yours: Pick<Yours, "workouts"> = NOTHING_YOURS,
): JSX.Element {
  return (
    <HistoryView
      rows={sampleRows(workouts, yours)}
      query={{ ...EMPTY_QUERY, ...change }}
      search={search}
      units="us"
      failures={new Map(failures)}
      hrefOf={(key) => `#/workouts/${key}`}
      onSearch={nothing}
      onQuery={nothing}
      onExport={() => {}}
      onRetry={nothing}
    />
  );
}

function nothing(): void {}
